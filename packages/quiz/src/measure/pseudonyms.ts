/** Names exchanged for invented ones, and back: what the world knows of them then helps nobody, and what a text says of them still does. */
export type Pseudonyms = { hide: (text: string) => string; reveal: (text: string) => string }

/** A capitalised word, or an abbreviation with dots. */
const capitalised = /(?<![\p{L}\p{M}])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}]*)/gu
const endings = /(?:[ei]?ans?|ia|ain|ish|ese|s|e)$/u
/** What anybody may be called, and what every date is made of, names nobody. */
const kept = new Set(
  [
    'President Prime Minister Chancellor King Queen Secretary General Dr Mr Mrs',
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    'January February March April May June July August September October November December',
  ].flatMap((line) => line.split(' ')),
)
const onsets = ['B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V']
const middles = ['el', 'or', 'an', 'il', 'ur', 'am', 'er', 'on', 'al', 'in']
const closes = ['ad', 'ov', 'ik', 'um', 'eth', 'ar', 'os', 'un']

/**
 * Pseudonyms for the capitalised words of names that stand in a text, the same word always for the same. A word that is written small somewhere
 * ("European plan", "the plan") is no name; words of one stem ("Ukraine", "Ukrainian") keep it in common; an abbreviation is that of the new name.
 *
 * @param names of each entity: what it is called, and its aliases
 * @param text all that is to be read, to know which words stand there and which pseudonyms are free
 */
export function makePseudonyms(names: readonly (readonly string[])[], text: string): Pseudonyms {
  const everything = [text, ...names.flat()].join('\n')
  const small = new Set(everything.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu))
  const isName = (word: string) => !kept.has(word) && !small.has(word.toLowerCase())
  const wordsOf = (name: string) => (name.match(capitalised) ?? []).filter(isName)
  const pseudonyms = new Map<string, string>()
  const stems = new Map<string, string>()
  const free = inventStems(everything)
  const words = [...new Set(names.flat().flatMap(wordsOf))]
  const lettersOf = (word: string) => word.replaceAll('.', '')
  const isShort = (word: string) => word.length > 1 && lettersOf(word) === lettersOf(word).toUpperCase()

  for (const word of words.filter((each) => !isShort(each))) {
    const { stem, ending } = splitWord(word)
    if (!stems.has(stem)) stems.set(stem, free(stem))
    pseudonyms.set(word, `${stems.get(stem)}${ending}`)
  }
  for (const word of words.filter(isShort)) {
    const whole = names
      .flat()
      .map(wordsOf)
      .find((own) => own.length > 1 && own.map((each) => each[0]).join('') === lettersOf(word))
    const letters = whole?.map((each) => pseudonyms.get(each)?.[0] ?? '') ?? [
      ...free(word).toUpperCase().slice(0, lettersOf(word).length),
    ]
    pseudonyms.set(word, letters.map((letter) => (word.includes('.') ? `${letter}.` : letter)).join(''))
  }
  const back = new Map([...pseudonyms].map(([word, pseudonym]) => [pseudonym, word]))
  const exchange = (by: ReadonlyMap<string, string>) => (given: string) =>
    given.replace(capitalised, (word) => by.get(word) ?? word)
  return { hide: exchange(pseudonyms), reveal: exchange(back) }
}

/** "Ukrain" and "ian": enough has to be left for a stem. */
function splitWord(word: string): { stem: string; ending: string } {
  const ending = endings.exec(word)?.[0] ?? ''
  const stem = word.slice(0, word.length - ending.length)
  return stem.length < 4 ? { stem: word, ending: '' } : { stem, ending }
}

/** Invents one stem after the other, none of which stands in the text; the article before it stays right: "a" or "an". */
function inventStems(text: string): (word: string) => string {
  const taken = new Set<string>()
  let count = 0
  return function invent(word: string): string {
    // Steps without a common divisor with the lengths: what follows one another looks different.
    const at = count++
    const pick = (from: readonly string[], turn: number) => from[turn % from.length] as string
    const onset = /^(?:[AIO]|E(?!u)|U(?![nk.S]))/u.test(word) ? '' : pick(onsets, at * 7)
    const more = Array.from({ length: Math.floor(at / 1_000) }, (_, turn) => pick(closes, at + turn)).join('')
    const stem = `${onset}${pick(middles, at * 3 + Math.floor(at / 80))}${pick(closes, at * 5 + Math.floor(at / 16))}${more}`
    const made = `${stem[0]?.toUpperCase()}${stem.slice(1)}`
    if (taken.has(made) || text.includes(made)) return invent(word)
    taken.add(made)
    return made
  }
}
