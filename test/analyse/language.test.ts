import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analyse/index.ts"
import { isForeign } from "../../src/analyse/language.ts"
import { documentOf } from "./golden.ts"

const OTHERS = {
  German: "Die Brücke ist seit Montag nicht mehr offen, und der Rat hat noch keine Antwort auf die Fragen der Bauern.",
  French:
    "Le pont n'est plus ouvert depuis lundi, et le conseil n'a pas répondu aux questions des paysans dans la vallée.",
  Spanish:
    "El puente está cerrado desde el lunes, y la junta no ha respondido a las preguntas de los campesinos del valle.",
  Portuguese:
    "A ponte está fechada desde segunda-feira, e o conselho não respondeu às perguntas dos camponeses do vale.",
  Italian:
    "Il ponte è chiuso da lunedì, e il consiglio non ha risposto alle domande dei contadini della valle di Corrant.",
  Dutch:
    "De brug is sinds maandag niet meer open, en de raad heeft nog geen antwoord op de vragen van het dorp gegeven.",
  Swedish:
    "Bron är stängd sedan i måndags, och rådet har inte svarat på de frågor som bönderna i dalen ställde till det.",
  Norwegian:
    "Broen er stengt siden mandag, og rådet har ikke svart på det bøndene i dalen ville vite om den nye avgiften.",
  Polish:
    "Most jest zamknięty od poniedziałku, a rada nie odpowiedziała na pytania, które zadali jej rolnicy z doliny.",
  Czech:
    "Most je zavřený od pondělí a rada ještě neodpověděla na otázky, které jí položili sedláci, a to se jim nelíbí.",
  Romanian:
    "Podul este închis de luni, iar consiliul nu a răspuns la întrebările pe care le-au pus țăranii din vale și orașul.",
  Finnish:
    "Silta on ollut kiinni maanantaista, ja neuvosto ei ole vastannut kysymyksiin, joita hän ja kylän väki on tehnyt, mutta se on sanonut, että se vastaa.",
  Hungarian:
    "A híd hétfő óta zárva van, és a tanács nem válaszolt a falu kérdéseire, csak azt mondta, hogy ez már nem az ő dolga.",
  Turkish:
    "Köprü pazartesiden beri kapalı ve meclis köylülerin sorularına bir yanıt vermedi, ama bu da çok uzun sürdü.",
  Russian: "Мост закрыт с понедельника, и совет не ответил на вопросы крестьян.",
  Greek: "Η γέφυρα είναι κλειστή από τη Δευτέρα.",
  Arabic: "الجسر مغلق منذ يوم الاثنين ولم يرد المجلس.",
  Chinese: "大桥自星期一起关闭，议会没有回答村民的问题。",
}

const ENGLISH = {
  "a sentence": "The bridge has been closed since Monday, and the council has not answered the farmers.",
  "a list of names":
    "Ruth Amaro, Tomas Reyd, Lena Abramov, Jan de la Cruz, Piet van der Berg, Ann Orr, Dan Hollis, Ida Berg.",
  "a list of figures":
    "Levy 2019: 12.5; levy 2020: 13.1; levy 2021: 14.0; grain 2019: 200 t; grain 2020: 210 t; oats 12 t.",
  "a line": "Bridge closed",
  "a sentence with another tongue in it":
    "“El puente está cerrado desde el lunes, y no hay otra fecha”, the mayor told reporters in the square, and then he said the same in English for those of us who had not understood him.",
  nothing: "",
}

describe("isForeign", () => {
  it.each(Object.entries(OTHERS))("passes over %s", (_, text) => {
    expect(isForeign(text)).toBe(true)
  })
  it.each(Object.entries(ENGLISH))("reads %s", (_, text) => {
    expect(isForeign(text)).toBe(false)
  })
})

describe("a text in another language", () => {
  const text = [
    "Der Rat hat am 14.03.2021 um zehn über die Brücke beraten, und sie ist seit Montag im Mai nicht mehr offen.",
    "FRAGE: Wann wird die Brücke wieder offen sein, und wer bezahlt das?",
    "RUTH AMARO: Das ist nicht die Sache des Rates, er hat es nie bezahlt.",
    "FRAGE: Und wer ist es dann?",
    "RUTH AMARO: Das Dorf.",
  ].join("\n\n")
  const { statements, entities, times, events, warnings } = analyse(documentOf(text))

  it("has its turns, each with the speaker whom the label names", () => {
    const named = new Map(entities.map(({ id, name }) => [id, name]))
    expect(statements.map(({ source }) => source.entities.map((id) => named.get(id)))).toEqual([
      [],
      ["RUTH AMARO"],
      [],
      ["RUTH AMARO"],
    ])
  })
  it("has the days that are written in figures, and no others", () => {
    expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(["14.03.2021"])
  })
  it("has nothing else, and one warning that says so", () => {
    expect(entities.map(({ name }) => name)).toEqual(["RUTH AMARO"])
    expect(events).toEqual([])
    expect(warnings.map(({ problem }) => problem)).toEqual(["language-not-read"])
  })
})
