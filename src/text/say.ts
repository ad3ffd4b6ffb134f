/** EDTF in words for people: "Thu 18 June 2020", "June 2020", "some time from 1 to 7 March 2011". */

const MONTHS = "January February March April May June July August September October November December".split(" ")
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
}

/** A value in words; what has no words here is given as it stands. */
export function sayEdtf(value: string): string {
  const [from = "", until, ...more] = value.split("/")
  if (until === undefined || more.length > 0) return sayOne(value)
  if (from === ".." || from === "") return `by ${sayOne(until)}`
  if (until === ".." || until === "") return `from ${sayOne(from)} on`
  return `some time from ${sayOne(from)} to ${sayOne(until)}`
}

function sayOne(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?)?)?([?~%]?)$/.exec(value)
  if (!match) return /^\d{3}X$/.test(value) ? `the ${value.slice(0, 3)}0s` : value
  const [, year = "", month, day, time, zone, mark = ""] = match
  const about = mark === "" ? "" : "about "
  if (month === undefined) return about + year
  const season = SEASONS[month]
  if (season !== undefined) return `${about}${season} ${year}`
  const name = MONTHS[Number(month) - 1] ?? month
  if (day === undefined) return `${about}${name} ${year}`
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? ""
  const clock = time === undefined ? "" : `, ${time}${zone === "Z" ? " UTC" : (zone ?? "")}`
  return `${about}${weekday} ${Number(day)} ${name} ${year}${clock}`
}
