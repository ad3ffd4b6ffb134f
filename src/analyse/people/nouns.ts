/** What a noun in lower case names: a person, a body of people, a paper, or nothing that could speak. */
import { DOCUMENTS, GROUPS, OFFICES, ORGANISATIONS, OUTLETS, UNNAMED } from "./lexicon.ts"

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Kin and company: they tell whose somebody is. */
export const RELATIONS = set(
  "father mother parent brother sister son daughter husband wife spouse widow widower uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter fiance fiancee girlfriend boyfriend partner friend colleague neighbour neighbor roommate classmate teammate successor predecessor rival opponent lawyer attorney solicitor agent manager boss assistant secretary doctor driver bodyguard biographer mentor ally",
)

/** Callings and conditions of people, beside the offices. */
const CALLINGS = set(
  "academic accountant acquaintance acrobat activist actor actress actuary adjutant admiral adventurer aide airman ally ambassador anchor anchorman anchorwoman anthropologist apothecary apprentice archaeologist archbishop archdeacon architect artisan artist astronaut athlete attache attaché attendant auditor backbencher bailiff baker ballerina banker barber baron baroness barrister bassist beadle beekeeper benefactor beneficiary billionaire biologist bishop blogger bosun boxer boy brigadier broadcaster broker brother-in-law builder bursar businessman businesswoman butcher buyer bystander cabbie cabby caddie caller cameraman canon captive cardinal caretaker carpenter cartoonist celebrity champion chancellor chaplain chauffeur chef chemist child choreographer citizen civilian claimant clairvoyant clergyman cleric climber collector combatant comedian commentator commuter complainant composer concierge conductor confidant conscript conservationist contractor convict cook cop coroner corporal councillor councilman countess countryman courier courtier cricketer criminal criminologist critic curate curator customer cyclist dancer deacon dealer dean debtor deckhand defector defendant delegate demonstrator dentist deputy descendant designer detainee detective developer devotee diarist dictator diplomat director-general disciple dissident dj donor driver drummer duchess duke earl ecologist economist editor elder electrician emissary emperor employee employer engineer entrepreneur environmentalist envoy epidemiologist equerry essayist ex-husband ex-minister ex-wife expatriate expert explorer extremist fan farmer farmhand father-in-law fellow fiancé fighter filmmaker financier firefighter fisherman foreman forester foster-mother frontbencher fugitive gardener general gentleman geographer geologist girl goalkeeper golfer governess gp gps graduate grandee groom guard guardian guerrilla guest guide guitarist gunman hacker half-brother half-sister head-teacher headmaster headmistress headteacher heir heiress helper hermit hiker historian homeowner hostage hostess housekeeper housemaid hunter imam immigrant impresario industrialist informant informer inmate insider inspector instructor insurer insurgent intellectual intermediary intern interpreter invalid inventor investor islander jailer janitor jeweller jockey journalist journeyman judge jurist juror kc keeper kidnapper kinsman knight laborer labourer lackey lad lady landlady landlord landowner laundress layman lecturer legionary legislator librarian lieutenant lifeguard linguist listener lobbyist lord loyalist madam magician magistrate maid major major-domo man mandarin manservant manufacturer marine marshal mason mathematician matron mechanic mediator medic mep meps mercenary merchant meteorologist midshipman midwife migrant militant millionaire miner missionary model moderator monarch monk mother-in-law motorist mountaineer mp mps msp mullah murderer musician nanny native naturalist naturist negotiator newcomer newsagent newspaperman noble notary novelist novice nun nurse nurseryman observer official onlooker onlookers orderly organiser organizer orphan outlaw outsider owner painter pamphleteer paramedic parishioner parliamentarian parson participant partisan passenger passer-by pastor pathologist patient patron peasant pedestrian penitent pensioner performer personage philanthropist philosopher photographer physician physicist pianist picket pilgrim pilot pioneer pirate planner player playwright plumber poet policeman policewoman politician pollster porter poster postman potter preacher prefect prelate president pretender priest prior prisoner producer professor programmer prophet prosecutor protester protestor protégé psychiatrist psychologist publican publisher pundit pupil qc qcs rancher reader rebel receptionist recluse recruit rector refugee regent registrar regular relative reporter rescuer reservist resident restaurateur retailer retiree reviewer rider ringleader robber runaway runner sailor saint salesman saleswoman saxophonist scholar schoolboy schoolgirl schoolteacher scientist scout screenwriter scribe sculptor seaman seamstress secretary senator sentry serf sergeant servant serviceman servicewoman sexton shareholder shepherd shepherdess sheriff shipmate shooter shopkeeper shopper signalman singer sister-in-law skater skipper smuggler sociologist soldier soloist songwriter speaker specialist spectator spokesman sponsor spy staffer stagehand stallholder starlet statesman steward stewardess stockbroker storekeeper stowaway stranger strategist striker student subaltern submariner subscriber supervisor surgeon surveyor survivor suspect swimmer tailor taxpayer teacher technician teenager teller tenant terrorist theologian therapist tourist townsman trade-unionist trader trainer traitor translator traveler traveller trawlerman treasurer trooper trustee tutor twin tycoon undertaker user usher vagrant valet veteran vicar victim villager violinist vip viscount visitor volunteer voter waiter waitress walker warden warlord warrior watchman well-wisher whistle-blower whistleblower winner wit woman worker writer youngster youth zoologist",
)

/** Bodies of people that speak, beside the words of organisations' names. */
const BODIES = set(
  "airframer airline airlines airliner automaker automakers bank bookmaker brand brewer broadcaster builder business carmaker carmakers carrier chain charity church clinic club coalition college commission company concern conglomerate consortium contractor cooperative corporation council country court developer district embassy exchange factory faction firm force garage giant government group hospital hotel industry insurer institute institution junta laboratory lender maker manufacturer manufacturers mill ministry monarchy museum nation operator organiser outfit panel parliament party plant police practice producer prosecution provider publisher regime regulator restaurant retailer ring school schools seminary shipbuilder shop site startup start-up state steelmaker store supplier syndicate team think-tank tribunal trust union university utility watchdog website city town village county region province parish borough island colony tribe inquiry enquiry inquest probe newspaper newspapers periodical quarterly tabloid broadsheet press tank body bodies wing arm branch section movement alliance bloc lobby station guild lodge crowd mob public audience congregation electorate delegation mission summit meeting rally assembly band choir crew orchestra defence defense prosecution opposition press media jury bench palace regiment brigade battalion navy",
)

/** Papers and figures, beside the words of documents' names. */
const PAPERS = set(
  "account accounts advertisement agenda agreement almanac annal annals analysis announcement application archive archives autobiography balance-sheet biography blog broadside brochure caption catalogue census certificate chapter charter chronicle circular clause column communique communiqué constitution contract convention copy correspondence count covenant decree deed despatch dictionary directory dispatch dossier edict edition editorial epitaph estimate estimates examination example excerpt exhibit extract footage forecast form gospel graph handbook headline history inscription instruction inventory invoice journal label law leaflet ledger legend licence license list magazine manifest manifesto manual map memoir memoirs message messages minute newsletter notebook notes notice novel obituary pamphlet paper papers paragraph passage petition photograph placard plaque poem post posts poster posts preface press-release proclamation programme projection prospectus protocol publication receipt recording register registry release reply research resume review rules scripture section sentence song sources-of-income speech spreadsheet statistics statute story stories study submission summary syllabus tape tapes telegram telegrams testament text thesis timetable title tract trial-record version video warrant will writ findings ballot chart charts document documentation evidence entry index interview item items ledger-book page pages programme-note reading record-book script scroll sign banner film documentary podcast broadcast programme advert cartoon weekly daily monthly audit autopsy post-mortem tombstone headstone epigraph ticket stamp card postcard bible koran talmud chapter verse gospel",
)

/** What can be said to tell something, and is nobody. */
const NOBODY = set(
  "rumour rumours rumor rumors gossip tradition proverb saying theory wisdom remark comment line phrase word words joke glance look machine computer algorithm model models sensor camera satellite instrument clock thermometer test tests experiment calculation count common-sense hearsay instinct experience logic memory evidence river lake dog cat horse weather paper-trail number numbers order power matter answer offer danger error factor sector corner border barrier chapter register poster printer filter folder other another either neither rather ever never over under after",
)

/** Endings of nouns that name no person. */
const THINGS = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|age|logy|graphy|ics|dom|hood|ure)s?$/

/** Endings of nouns that name a person. */
const PERSONS =
  /(?:man|woman|men|women|person|people|boy|girl|ist|ists|ian|ians|eer|eers|ician|keeper|keepers|goer|goers|monger|wright|smith|herd|mistress|maid|ee|ees|crat|crats|naut|arch|ologist|grapher|blower|witness|personage|holder|holders|worker|workers|maker-in-chief)$/

/** What a noun can name. */
type NounKind = "person" | "organisation" | "document" | "outlet" | "group" | "thing"

/** What a noun in lower case names, in the singular or the plural; null where nothing tells. */
export function kindOfNoun(noun: string): NounKind | null {
  if (noun === "") return null
  const single = singularOf(noun)
  if (isPersonNoun(noun)) return "person"
  if (DOCUMENTS.has(noun) || PAPERS.has(noun) || DOCUMENTS.has(single) || PAPERS.has(single)) return "document"
  if (ORGANISATIONS.has(noun) || BODIES.has(noun) || BODIES.has(single) || ORGANISATIONS.has(single))
    return "organisation"
  if (OUTLETS.has(noun)) return "outlet"
  if (GROUPS.has(noun)) return "group"
  if (NOBODY.has(noun)) return "thing"
  if (PERSONS.test(noun)) return "person"
  if (THINGS.test(noun)) return "thing"
  return /^\p{Ll}{4,}(?:er|or)s?$/u.test(noun) ? "person" : null
}

/** Whether a noun names a person, or several: an office, a calling, a relation. */
export function isPersonNoun(noun: string): boolean {
  const single = singularOf(noun)
  return [noun, single].some(
    (word) => OFFICES.has(word) || CALLINGS.has(word) || RELATIONS.has(word) || UNNAMED.has(word),
  )
}

/** Whether a noun names a body that speaks: "the airline", "the commission". */
export function isBodyNoun(noun: string): boolean {
  return ORGANISATIONS.has(noun) || BODIES.has(noun)
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: "man",
    women: "woman",
    people: "person",
    persons: "person",
    children: "child",
    wives: "wife",
    "passers-by": "passer-by",
    "brothers-in-law": "brother-in-law",
    "sisters-in-law": "sister-in-law",
  }),
)

/** Whether a noun's form is that of several. */
export function isPlural(noun: string): boolean {
  if (IRREGULAR.has(noun) || /(?:men|women|people)$/.test(noun)) return true
  return /[^s]s$/.test(noun) && !/(?:us|is|ss|ous|ics|news|series|headquarters)$/.test(noun)
}

/** The singular of a noun, as far as its form tells; the very same where it is one already. */
export function singularOf(noun: string): string {
  const irregular = IRREGULAR.get(noun)
  if (irregular !== undefined) return irregular
  if (noun.endsWith("women")) return `${noun.slice(0, -5)}woman`
  if (noun.endsWith("men") && noun.length > 4) return `${noun.slice(0, -3)}man`
  if (!isPlural(noun)) return noun
  if (noun.endsWith("ies") && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x)es$/.test(noun)) return noun.slice(0, -2)
  return noun.slice(0, -1)
}

const HE = set(
  "man boy gentleman father brother son husband widower uncle nephew grandfather grandson stepfather stepson boyfriend king prince duke lord baron earl monk actor waiter headmaster landlord lad emperor abbot",
)
const SHE = set(
  "woman girl lady mother sister daughter wife widow aunt niece grandmother granddaughter stepmother stepdaughter girlfriend queen princess duchess dame baroness countess nun actress waitress headmistress landlady midwife maid empress abbess housemaid heiress fiancee hostess mistress",
)

/** Which pronoun a noun asks for; null where it asks for none. */
export function pronounOfNoun(noun: string): "he" | "she" | null {
  const single = singularOf(noun)
  if (HE.has(single) || (/(?<!wo)man$/.test(single) && single !== "human" && single.length > 3)) return "he"
  return SHE.has(single) || single.endsWith("woman") ? "she" : null
}
