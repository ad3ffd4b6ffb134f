/** Whether a text reads as English, the one language whose rules there are. */

/** Words that English cannot do without and other languages hardly have. */
const ENGLISH = new Set(
  "the of and to that was for with his he on be at by this had not are but from or have an they which you were all her she there would their we him been has when who will if out said what its about than into them can only other could these two may first then do any now such like our even most after also did many before must through where much your should because each those is it as i my it's don't".split(
    " ",
  ),
)

/** The commonest small words of the languages of Europe that are written in Latin letters; none that English has too. */
const FOREIGN = new Set(
  [
    "der die das und ist nicht ein eine den dem des zu mit sich auf für im von er sie wir ich auch dass sind wurde hat haben bei nach über aus", // German
    "le la les des et est une du que qui dans pour pas sur au plus ce ne sont avec il elle nous vous par mais aux cette été ont", // French
    "el los las del que y en un una es por con para se su al lo como más pero sus fue este ha sobre entre cuando también", // Spanish
    "o os as da do dos em um uma não com mais foi ao pela seu sua ele ela isso são pelo está é às à na nos nas", // Portuguese
    "di che è il gli della per non una sono con del alla anche come più nel ha dei dalla questo", // Italian
    "het een van niet dat zijn op te ook aan voor maar met naar hij wij heeft worden werd bij", // Dutch
    "och att det som en på är av för med den till inte om har de ett var jag han vi men eller", // Swedish
    "og det er ikke til på som med av en et den jeg han vi fra ble blev har også eller", // Danish and Norwegian
    "i w na z nie się że do jest to jak o po ale od przez dla są był była który", // Polish
    "a v na se že je to si s za by jako ale jsem po ve jeho které byl", // Czech, and near to it Slovak, Slovene and Croatian
    "și nu la în cu pe de să este care mai din o sunt pentru", // Romanian
    "ja on ei se että oli hän mutta ovat kun niin myös joka olen", // Finnish
    "az és hogy nem egy van volt csak meg ez mint de már ki", // Hungarian
    "ve bir bu da için ile ne gibi çok daha olarak olan değil ama", // Turkish
    "dan yang di itu dengan untuk tidak dari dalam akan pada ini juga adalah", // Indonesian
  ]
    .flatMap((words) => words.split(" "))
    .filter((word) => !ENGLISH.has(word) && word !== "a" && word !== "i"),
)

/** The first so many UTF-16 units tell. */
const ENOUGH = 40_000
/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 12
/** Of the corpora's English texts of twelve words and more all but bare lists have a larger share of English words. */
const LEAST_ENGLISH = 0.16
/** Lists of names and of figures have few English words, but none of another language either. */
const LEAST_FOREIGN = 0.12
const FEWEST_FOREIGN = 4

/** Small words within a name, which English keeps: "Jan de la Cruz", "Piet van der Berg". */
const PARTICLES = /(?<=\p{Lu}\p{Ll}+ )(?:(?:de|la|las|los|van|von|der|den|del|della|di|da|du|dos) ){1,2}(?=\p{Lu})/gu

/**
 * Whether a text is in another language than English. A text that is too short to tell, and one that is
 * a mere list, counts as English: reading it finds little, and passing over English would lose much.
 */
export function isForeign(text: string): boolean {
  const words =
    text
      .slice(0, ENOUGH)
      .replace(PARTICLES, "")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? []
  const letters = words.join("")
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0
  const all = letters.match(/\p{L}/gu)?.length ?? 0
  if (all >= FEWEST_WORDS && latin < all / 2) return true // another script, which may part no words
  if (words.length < FEWEST_WORDS) return false
  const english = words.filter((word) => ENGLISH.has(word.replace("’", "'"))).length
  const foreign = words.filter((word) => FOREIGN.has(word.replace(/^\p{L}['’]/u, "")))
  return (
    english / words.length < LEAST_ENGLISH &&
    foreign.length / words.length > LEAST_FOREIGN &&
    new Set(foreign).size >= FEWEST_FOREIGN
  )
}
