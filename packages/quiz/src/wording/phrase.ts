/** A noun phrase inside a stretch of text: `[start, end)` in UTF-16 units, with the preposition in front of it, if any. */
export type Phrase = { start: number; end: number; text: string; preposition: string | null; prepositionStart: number }

const prepositions = new Set(
  (
    'with at in on to for from by of about against between among into onto over under behind near during before after since until through across ' +
    'within toward towards beyond along around as'
  ).split(' '),
)
const determiners = new Set('the a an its their his her this these'.split(' '))
/** A name as a sentence has it behind a preposition: of "in China" what stands in China's place. */
export const withoutPreposition = (words: string): string => {
  const [first = '', ...others] = words.split(' ')
  return others.length > 0 && prepositions.has(first.toLowerCase()) ? others.join(' ') : words
}

/** Words that may follow a noun phrase: after them a new phrase or clause begins. */
const follows = new Set([
  ...[...prepositions].filter((word) => word !== 'of'),
  ...'once if unless without while to when because so far today yet than that who which not'.split(' '),
])

const isWordEdge = (text: string, at: number) => !/[\p{L}\p{N}]/u.test(text[at] ?? ' ')

/** The one place of the longest of `forms` in `text`, at word edges, in any case; null where it stands nowhere or twice. */
export function findForm(text: string, forms: readonly string[]): { start: number; end: number } | null {
  const folded = text.toLowerCase()
  for (const form of [...new Set(forms)].sort((a, b) => b.length - a.length)) {
    const places: number[] = []
    for (let at = folded.indexOf(form.toLowerCase()); at !== -1; at = folded.indexOf(form.toLowerCase(), at + 1)) {
      if (isWordEdge(text, at - 1) && isWordEdge(text, at + form.length)) places.push(at)
    }
    if (places.length === 1) return { start: places[0] as number, end: (places[0] as number) + form.length }
    if (places.length > 1) return null
  }
  return null
}

/**
 * The whole noun phrase that a mention stands in: determiners and capitalised titles before it belong to it. Null where the phrase
 * cannot be cut out cleanly: an adjective before it, a noun or an "and" behind it.
 */
export function findPhrase(text: string, forms: readonly string[]): Phrase | null {
  const place = findForm(text, forms)
  if (place === null) return null
  let { start } = place
  // "The Gant Pass last year": a title belongs to a name, not to a time.
  const isName = /^\p{Lu}|\d/u.test(text.slice(start))
  const before = () => /(\S+) $/u.exec(text.slice(0, start))?.[1]
  const opensItself = prepositions.has(text.slice(start).split(' ')[0]?.toLowerCase() ?? '')
  for (let word = before(); !opensItself && word !== undefined && !prepositions.has(word); word = before()) {
    if (!determiners.has(word.toLowerCase()) && !(isName && /^\p{Lu}[\p{L}’'.-]*$/u.test(word))) break
    start -= word.length + 1
  }
  const behind = text.slice(place.end)
  const dated =
    /^, \d{1,2} \p{Lu}\p{Ll}+( \d{4})?/u.exec(behind)?.[0] ??
    /^, \p{Lu}\p{Ll}+ \d{1,2}(, \d{4})?/u.exec(behind)?.[0] ??
    ''
  // "Stamina, one of three measures": what the sentence adds of it goes with it.
  const added = /^, (?:one of|an?) [^,]+(?=,|$)/u.exec(behind.slice(dated.length))?.[0] ?? ''
  const end = place.end + dated.length + (/ (?:and|or) /u.test(added) ? 0 : added.length)
  const next = /^ (\S+)/u.exec(text.slice(end))?.[1]
  if (next !== undefined && !follows.has(next)) return null
  if (next === undefined && !/^($|,)/u.test(text.slice(end))) return null
  const own = text.slice(start, end)
  const previous = before()
  if (opensItself || previous === undefined || !prepositions.has(previous)) {
    return opensItself || isVerbBefore(text.slice(0, start))
      ? { start, end, text: own, preposition: null, prepositionStart: start }
      : null
  }
  return { start, end, text: own, preposition: previous, prepositionStart: start - previous.length - 1 }
}

/** Whether a phrase may begin behind `before` without a preposition: nothing is there, or an infinitive or a gerund that governs it. */
const isVerbBefore = (before: string): boolean =>
  before === '' ||
  /\bto \p{Ll}+ $/u.test(before) ||
  /\b(of|from|for|in|by|without) \p{Ll}+ing $/u.test(before) ||
  /^\p{Ll}+(ed|en|ing) $/u.test(before)

/**
 * When something is, at the end of a clause: "on Monday, the third anniversary of …", "in the week the article was written". The sentence may
 * say it more fully than the source, so it is found by its own words.
 */
export function findTimePhrase(text: string): Phrase | null {
  const match = timePhrase.exec(text)
  if (match === null) return null
  return { start: match.index, end: text.length, text: match[0], preposition: null, prepositionStart: match.index }
}

const date = String.raw`(?:\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ \d{1,2}, \d{4})`
/** A date or a span of time, with at most one remark on it, at the end: "with …" and the like belong to something else. */
const timePhrase = new RegExp(
  String.raw`(?<=^| )(?:on|in|during|by|since) (?:the )?(?:${date}|(?:(?:early|mid|late|the end of|the start of)[ -])?(?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d|\p{Lu}\p{Ll}+day(?:, ${date})?|(?:day|week|weekend|month|year)\b)(?:,? (?:the|of|before|after|between) [^,]*)*$`,
  'u',
)

/** `text` without `[start, end)`, spaces and a stray comma mended. */
export function cutOut(text: string, start: number, end: number): string {
  const left = text.slice(0, start).trim()
  // What was set off from the rest by commas leaves none behind.
  const right = text.slice(end).replace(/^,/u, '').trim()
  return `${left} ${right}`
    .replace(/ +([,.])/gu, '$1')
    .replace(/^,\s*|,$/gu, '')
    .trim()
}
