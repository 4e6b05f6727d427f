/** Verbs of which the past is no ending more: base and past. */
const irregular = new Map(
  (
    'be was,bear bore,become became,begin began,break broke,bring brought,build built,buy bought,catch caught,choose chose,come came,deal dealt,' +
    'draw drew,drive drove,fall fell,feel felt,fight fought,find found,fly flew,forget forgot,get got,give gave,go went,grow grew,have had,hear heard,' +
    'hold held,keep kept,know knew,lead led,leave left,lend lent,lose lost,make made,mean meant,meet met,pay paid,rise rose,run ran,say said,see saw,' +
    'seek sought,sell sold,send sent,shoot shot,show showed,sink sank,sit sat,speak spoke,spend spent,stand stood,steal stole,strike struck,swear swore,' +
    'take took,teach taught,tell told,think thought,understand understood,win won,withdraw withdrew,write wrote'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** What the past of a verb may be: "carried", "planned", "bought". */
const pastsOf = (base: string): string[] => {
  const known = irregular.get(base)
  if (known !== undefined) return [known]
  return [`${base}ed`, `${base}d`, `${base.replace(/y$/u, 'i')}ed`, `${base}${base.at(-1)}ed`]
}

const holds = (text: string, word: string) => new RegExp(`\\b${word}\\b`, 'iu').test(text)

/** A denial in the tense of the sentence that it denies: "does not ignore" of one that says "ignored" is "did not ignore". */
export function keepTense(denial: string, sentence: string): string {
  const done = denial.replace(/\b(?:does|do) not (\p{Ll}+)/u, (words, base: string) =>
    pastsOf(base).some((past) => holds(sentence, past)) ? `did not ${base}` : words,
  )
  return done.replace(/\b(is|are) not\b/u, (words, form: string) => {
    const past = form === 'is' ? 'was' : 'were'
    return holds(sentence, past) && !holds(sentence, form) ? `${past} not` : words
  })
}
