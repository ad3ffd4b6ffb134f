/** The word lists of the names rules: what a title, an office, an organisation, an outlet or a document is called. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Before a name, these make it a person's. */
export const HONORIFICS = set(
  "mr mrs ms miss mx dr sir dame lord lady prof sen rep gov gen col capt lt sgt maj adm rev hon justice judge",
)
/** Honorifics that say whether "he" or "she" may stand for the person. */
export const SEX_OF_TITLE: ReadonlyMap<string, "he" | "she"> = new Map(
  Object.entries({
    mr: "he",
    sir: "he",
    lord: "he",
    mrs: "she",
    ms: "she",
    miss: "she",
    dame: "she",
    lady: "she",
  }),
)

/** Offices and occupations: nouns that a person bears as a role. */
export const OFFICES = set(
  "minister envoy chairman chairwoman chair president spokesman spokeswoman spokesperson director chancellor senator ambassador secretary mayor governor professor lawyer attorney chief leader head adviser advisor analyst official commissioner manager strategist engineer economist editor author reporter judge officer general deputy member negotiator representative founder executive premier prime congressman congresswoman lawmaker legislator candidate nominee aide consultant critic activist organizer organiser historian scientist researcher doctor sheriff detective prosecutor investigator inspector captain colonel commander diplomat delegate speaker councillor councilman councilwoman chairperson columnist correspondent hydrologist clerk archivist treasurer counsel king queen prince princess pope bishop rabbi imam coach farmer teacher owner host pollster operative staffer coordinator plaintiff defendant appellant respondent petitioner claimant ceo cfo coo cio boss vice-president vice-chancellor chancellor-elect president-elect chairman-elect prime-minister secretary-general undersecretary under-secretary governor-general attorney-general high-commissioner commissioner-general superintendent chaplain bursar provost rector registrar magistrate mediator rapporteur whip archbishop cardinal patriarch ayatollah emir sultan sheikh emperor empress regent duke duchess admiral major brigadier marshal sergeant constable consul chargé premier-elect first-minister tsar czar pollster laureate conductor skipper manager trustee warden ombudsman comptroller auditor surgeon monarch dictator warlord taoiseach führer",
)
/** Sources who are not named when these stand without a name: "an official", "a person close to the talks". */
export const UNNAMED = set(
  "official officials source sources person people diplomat diplomats aide aides adviser advisers advisor advisors guest guests insider insiders executive executives employee employees staffer staffers member members witness witnesses spokesman spokeswoman spokesperson spokesmen operative operatives lawmaker lawmakers minister negotiator strategist strategists donor donors analyst analysts expert experts man woman resident delegate colleague colleagues friend friends officer officers investigator investigators lawyer engineer participant participants one another",
)
/** A plural of these is a group that speaks with one mouth. */
export const GROUPS = set(
  "critics supporters opponents voters republicans democrats conservatives liberals scientists researchers economists historians residents farmers students activists lawmakers senators authorities prosecutors police leaders observers campaigners neighbours neighbors americans others many some most workers women men",
)
const ORGANISATION_WORDS =
  "ministry department board commission committee council university college institute association federation union party agency bank corporation inc corp ltd company group foundation fund office bureau court congress senate house parliament assembly government administration authority campaign organization organisation league society centre center church army navy force police team club trust service administration cabinet embassy secretariat treasury pentagon kremlin nato fbi cia"
export const ORGANISATIONS = set(ORGANISATION_WORDS)
export const OUTLETS = set(
  "times post news courier gazette herald tribune journal press radio guardian observer telegraph daily star chronicle globe examiner register mirror broadcasting magazine review dispatch bulletin cnn bbc nbc cbs abc fox msnbc npr reuters politico bloomberg breitbart",
)
/** Papers that speak: their words are how this text has it. */
export const DOCUMENTS = set(
  "transcript transcripts minutes report reports letter letters memo memos memorandum poll polls survey surveys study studies document documents record records resolution log logs email emails e-mail e-mails draft note notes treaty file files filing filings complaint lawsuit indictment affidavit ruling book tweet data results figures findings statement diary article bill plan cable cables",
)
/** Capital letters that begin no name. */
export const NO_NAMES = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i the a an this that these those he she it they we you his her its their our my your but and or if when while as after before since because although though however meanwhile in on at by for from with to of about into over under what who why how where which there here yes no not now then so also still even just only some many most all both each every one two three four five six seven eight nine ten another other such yet nor once until unless despite during according more less last next first second third asked let do does did is are was were has have had will would can could may might must should mr mrs ms dr photo photograph picture image credit published updated",
)
