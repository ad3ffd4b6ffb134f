/** Requests, demands and orders. */
import { row, type Row } from "../row.ts"

export const requests: readonly Row[] = [
  row("requests", "ask somebody to", {
    cue: "~(ask|urge|beg|order|direct|command|instruct|implore|entreat|beseech|exhort|enjoin|petition|press|advise|invite|counsel|warn|encourage|call on|call upon|appeal to|lobby|summon|request|charge|conjure|pray|bid|admonish|adjure|caution|remind|recommend|prevail on|plead with|tell|forbid|importune)(?: [^ ]+ly)?(?= WHOM (?:not |never )?(?:to (?!the |a |an |his |her |their )[^ ]+|against) )",
    frames: "object",
    examples: {
      "The envoy [urged] parents to stay at home.": "requests",
      "The envoy [told] him to sign.": "requests",
      "The envoy [called on] the board to hand over the minutes.": "requests",
      "The envoy did not [ask] the board to resign.": "none",
    },
    lookalikes: ["The envoy told reporters that the plan to sell was dead.", "Her colours appealed to the young."],
  }),
  row("requests", "bade", {
    cue: "~bid(?= (?:him|her|them|me|us|the [^ ]+) (?!farewell|adieu|good|welcome|goodbye)[^ ]+ )",
    frames: "object",
    examples: { "The giant [bade] him sit.": "requests" },
    lookalikes: ["The giant bade him farewell.", "The dealer bid ten pounds."],
  }),
  row("requests", "ask that", {
    cue: "~(ask|demand|request|urge|insist|propose|recommend|move|plead|beg|order|direct|require|rule|suggest|pray|stipulate|decree|advise)(?: [^ ]+ly)?(?= (?:WHOM )?that (?:[^ ]+ ){1,9}?(?:be|not be|not|should|have|do|go|stay|leave|resign|return|take|give|make|come|pay|cease|stop) )",
    frames: "that object",
    examples: {
      "The officer [insisted] that the doors be unlocked.": "requests",
      "The widow [asked] the court that the letters be returned.": "requests",
    },
    lookalikes: ["The officer insisted that the doors were locked."],
  }),
  row("requests", "ask for", {
    cue: "~(ask|call|appeal|plead|press|push|beg|clamour|clamor|lobby|petition|sue)(?: [^ ]+ly| again| once more| out)? for(?! (?:him|her|them|me|us|it|time|space|cash|trouble) )|~insist (?:on|upon)(?! [^ ]+ing )|~call (?:on|upon)(?= WHOM (?:to|for) )",
    frames: "noun",
    examples: {
      "The towns [called for] a second vote.": "requests",
      "The towns [insisted on] a second vote.": "requests",
      "The towns would not [call for] a second vote.": "declines",
    },
    lookalikes: ["She asked after his mother.", "The cab called for her at nine.", "We were pressed for time."],
  }),
  row("requests", "ask somebody for", {
    cue: "~(ask|beg|press|petition|implore|lobby|push|call on|appeal to|plead with|badger)(?= WHOM for )",
    frames: "object",
    examples: { "The towns [asked] the board for a second vote.": "requests" },
    lookalikes: ["The police pressed the jury."],
  }),
  row("requests", "demand a thing", {
    cue: "~(demand|request|solicit|urge|advocate|recommend|propose|crave|entreat|implore|counsel)(?= (?:a|an|the|any|all|his|her|its|their|more|better|privacy|immediate|urgent|restraint|caution|calm|action|help|permission|access|payment|leave|two|three|[^ ]+(?:s|ion|ment|ance|ity|ness)) )",
    frames: "noun",
    examples: {
      "The opposition [demanded] a recount.": "requests",
      "The family [requested] privacy.": "requests",
    },
    lookalikes: ["The books were in order."],
  }),
  row("requests", "ask to be", {
    cue: "~(ask|beg|demand|request|petition|plead|pray)(?= (?:not )?to (?!know |be told |differ |disagree |contradict |deny |dispute |hear |the |a |his |her )[^ ]+ )",
    frames: "infinitive",
    examples: { "The envoy [asked] to see the minutes.": "requests" },
    lookalikes: ["The envoy spoke to the board."],
  }),
  row("requests", "were asked to", {
    cue: "(?:is|are|was|were|been|be|being) (?:[^ ]+ly |also |again )?(?:asked|urged|told|ordered|directed|instructed|advised|requested|invited|begged|warned|commanded|reminded|called on|called upon|summoned|forbidden|encouraged)(?= (?:not |never )?to )",
    frames: "infinitive",
    examples: {
      "Passengers [were asked] to move to the rear.": "requests",
      "Passengers will [be asked] to move to the rear.": "none",
    },
    lookalikes: ["Passengers were able to move to the rear."],
  }),
  row("requests", "issue an appeal", {
    cue: "(?:have|has) the hono(?:ur|r) to (?:request|ask|invite|propose)|~(make|issue|send|submit|file|lodge|put in|hand in|renew|repeat|launch|present|table|move|address|utter|put forward|circulate|sign) (?:DET )?ADJ (?:(?:requests?|demands?|appeals?|pleas?|petitions?|applications?|motions?)(?: for| that| to)?|calls? for)",
    frames: "that noun infinitive",
    examples: {
      "The embassy [has the honour to request] that the ship be released.": "requests",
      "The board [issued an appeal for] calm.": "requests",
    },
    lookalikes: ["The board issued a stamp."],
  }),
]
