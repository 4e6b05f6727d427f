/** base, past, participle of the irregular verbs that news text uses. */
const irregular = (
  'be was been;arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent bent;bet bet bet;bid bid bid;bind bound bound;' +
  'bite bit bitten;bleed bled bled;blow blew blown;breed bred bred;broadcast broadcast broadcast;burst burst burst;cast cast cast;cling clung clung;' +
  'creep crept crept;dig dug dug;drink drank drunk;eat ate eaten;feed fed fed;flee fled fled;forbid forbade forbidden;forecast forecast forecast;' +
  'foresee foresaw foreseen;forgive forgave forgiven;freeze froze frozen;hang hung hung;hide hid hidden;hit hit hit;hurt hurt hurt;mislead misled misled;' +
  'mistake mistook mistaken;misunderstand misunderstood misunderstood;offset offset offset;outdo outdid outdone;overcome overcame overcome;' +
  'override overrode overridden;oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;prove proved proven;quit quit quit;' +
  'rebuild rebuilt rebuilt;repay repaid repaid;reset reset reset;rethink rethought rethought;rewrite rewrote rewritten;ride rode ridden;ring rang rung;' +
  'shed shed shed;shine shone shone;shoot shot shot;shrink shrank shrunk;sing sang sung;sink sank sunk;sleep slept slept;slide slid slid;split split split;' +
  'spring sprang sprung;stick stuck stuck;sting stung stung;strive strove striven;sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;' +
  'tear tore torn;thrust thrust thrust;tread trod trodden;undo undid undone;uphold upheld upheld;upset upset upset;wake woke woken;wear wore worn;' +
  'weave wove woven;weep wept wept;withhold withheld withheld;withstand withstood withstood;break broke broken;bring brought brought;build built built;buy bought bought;catch caught caught;' +
  'choose chose chosen;come came come;cost cost cost;cut cut cut;deal dealt dealt;do did done;draw drew drawn;drive drove driven;fall fell fallen;' +
  'feel felt felt;fight fought fought;find found found;fly flew flown;forget forgot forgotten;get got got;give gave given;go went gone;grow grew grown;' +
  'have had had;hear heard heard;hold held held;keep kept kept;know knew known;lead led led;learn learnt learnt;leave left left;lend lent lent;let let let;lie lay lain;' +
  'lose lost lost;make made made;mean meant meant;meet met met;pay paid paid;put put put;read read read;rise rose risen;run ran run;say said said;' +
  'see saw seen;seek sought sought;sell sold sold;send sent sent;set set set;shake shook shaken;show showed shown;shut shut shut;sit sat sat;' +
  'speak spoke spoken;spend spent spent;spread spread spread;stand stood stood;steal stole stolen;strike struck struck;swear swore sworn;take took taken;' +
  'teach taught taught;tell told told;think thought thought;throw threw thrown;undergo underwent undergone;understand understood understood;' +
  'undertake undertook undertaken;win won won;withdraw withdrew withdrawn;write wrote written'
)
  .split(';')
  .map((row) => row.split(' ') as [base: string, past: string, participle: string])

const byPast = new Map(irregular.map(([base, past]) => [past, base]))
const byParticiple = new Map(irregular.map(([base, , participle]) => [participle, base]))
const byBase = new Map(irregular.map(([base, past, participle]) => [base, { past, participle }]))

/** A finite or non-finite form and the verb it belongs to. */
export type VerbForm = { lemma: string; form: 'base' | 'third' | 'past' | 'participle' }

/** Endings of stems that lose an e before -ed and -ing: "provid", "requir", "forc", "creat". */
const dropsE = new RegExp(
  `(?:${[
    '[^aeiou](?:at|id|ir|ur|ar|in|ut|iv|ov|uk|ok|ak|as|us|os|is|ag|ud|od|ib|um|ul|am|yp)',
    '(?:i|u|cre)at|[pl]let|elet|(?:m|qu|n|v|d)ot|(?:v|gr|tr)ad|(?:ch|r|m)ang|lung|invit|quir|quar',
    'iz|ys|c|rg|dg|eng|[lr]v|rs|ns|ps|[bcdfgkpt]l|[ae]v|eiv|aus|ous|ais|eas|yz|u',
  ].join('|')})$`,
  'u',
)
/** Stems that look so and do not. */
const keepsConsonant =
  /(visit|limit|profit|edit|exhibit|happen|open|plan|campaign|combat|treat|defeat|repeat|heat|chat|avoid|aid|raid|focus|discuss|process|express|address|press|pass|assess|stop|orbit|balloon|explain|maintain|contain|train|gain|remain|attain|obtain|sustain|appear|repair|pair|join|return|format)$/u
/** Verbs that double an l without stress. */
const doublesL =
  /^(travel|marvel|label|fuel|cancel|model|channel|level|signal|total|quarrel|counsel|control|patrol|compel|expel|propel|rebel)l$/u

/** The base form that a regular "-ed" or "-ing" stem comes from. */
function baseOfStem(stem: string): string {
  if (/^.i$/u.test(stem)) return `${stem}e`
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/u.test(stem) || doublesL.test(stem)) return stem.slice(0, -1)
  if (keepsConsonant.test(stem) || stem.endsWith('ck')) return stem
  const short = /^[^aeiou]*[aeiou][bcdgklmnprstvz]$/u.test(stem) || /^[aeiou]s$/u.test(stem)
  return short || dropsE.test(stem) ? `${stem}e` : stem
}

/** What ends in "-eed" is the past of "agree", "free" or "guarantee", but for these. */
const baseInEed = /^(?:need|feed|heed|weed|seed|speed|bleed|breed|proceed|succeed|exceed)$/u

const neverVerbs = new Set(
  'a an the as at by for from in into of on over to under up with without within is its this his us yes this thus plus across towards perhaps always'.split(
    ' ',
  ),
)

/** Reads a verb form; null where the word cannot be one. A base form is taken on trust: the caller knows where it stands. */
export function readVerb(word: string): VerbForm | null {
  if (!/^[a-z]+(-[a-z]+)*$/u.test(word) || neverVerbs.has(word)) return null
  const past = byPast.get(word)
  if (past) return { lemma: past, form: 'past' }
  const participle = byParticiple.get(word)
  if (participle) return { lemma: participle, form: 'participle' }
  if (byBase.has(word)) return { lemma: word, form: 'base' }
  if (baseInEed.test(word)) return { lemma: word, form: 'base' }
  if (word.endsWith('eed')) return { lemma: word.slice(0, -1), form: 'past' }
  if (/..ed$/u.test(word)) return { lemma: baseOfStem(word.slice(0, -2)), form: 'past' }
  if (/(ss|us|is)$/u.test(word)) return { lemma: word, form: 'base' }
  if (word === 'has') return { lemma: 'have', form: 'third' }
  if (word === 'does') return { lemma: 'do', form: 'third' }
  if (word === 'goes') return { lemma: 'go', form: 'third' }
  if (word.endsWith('ies') && word.length > 4) return { lemma: `${word.slice(0, -3)}y`, form: 'third' }
  if (/(ch|sh|ss|x|zz)es$/u.test(word)) return { lemma: word.slice(0, -2), form: 'third' }
  if (word.endsWith('s')) return { lemma: word.slice(0, -1), form: 'third' }
  return { lemma: word, form: 'base' }
}

/** The verb of a present participle: "working" is "work". Null where the word does not end in -ing. */
export const baseOfGerund = (word: string): string | null =>
  /..ing$/u.test(word) ? baseOfStem(word.slice(0, -3)) : null

const stressedLast =
  /^(begin|admit|commit|permit|submit|refer|prefer|transfer|occur|deter|forget|control|compel|expel|regret|rebel|equip)$/u

/** The -ing form of a base form. */
export function gerundOf(lemma: string): string {
  if (/ie$/u.test(lemma)) return `${lemma.slice(0, -2)}ying`
  if (/[^eoy]e$/u.test(lemma) && lemma !== 'be') return `${lemma.slice(0, -1)}ing`
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/u.test(lemma) || stressedLast.test(lemma)
  return doubles ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`
}

/** The past of a base form ("met", "presented") and its participle. */
export function pastOf(lemma: string): { past: string; participle: string } {
  const known = byBase.get(lemma)
  if (known) return known
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/u.test(lemma) || stressedLast.test(lemma)
  const regular = doubles
    ? `${lemma}${lemma.at(-1)}ed`
    : lemma.endsWith('e')
      ? `${lemma}d`
      : /[^aeiou]y$/u.test(lemma)
        ? `${lemma.slice(0, -1)}ied`
        : `${lemma}ed`
  return { past: regular, participle: regular }
}

/** The third person of a base form: "calls", "carries", "is". */
export function thirdOf(lemma: string): string {
  if (lemma === 'be') return 'is'
  if (lemma === 'have') return 'has'
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
}

const ofBe = new Set('is are was were be been being'.split(' '))

/** Whether a word is a form of the verb with this base form: "met" and "meeting" of "meet". */
export const isFormOf = (word: string, lemma: string | null): boolean =>
  lemma === 'be' ? ofBe.has(word) : lemma !== null && (baseOfGerund(word) === lemma || readVerb(word)?.lemma === lemma)
