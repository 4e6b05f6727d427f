import { titles } from '../entity/gazetteer.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { conjunctions, isExample, isGlued, isSubordinator, lastIndex, startsClause } from './clause-start.ts'
import { type Parts, phraseEndingAt } from './sentence-parts.ts'

/** Who or what a verb is about: one range of tokens a subject, more where they are joined by "and". */
export type Subject = {
  ranges: { from: number; to: number }[]
  from: number
  rule: string
  certainty: number
  /** Whether its clause hangs on another: "after Apple received criticism". Such a clause ends at the next comma. */
  subordinate: boolean
}

const relative = /^(who|which|that)$/u
const approximate = /^(nearly|almost|about|around|roughly|over)$/u
const linking = /^(of|for|in|on|from|to|with|at|between|by|against|about|over|under|among|into|behind)$/u

/** The subject of a verb group; null where the words before it leave room for doubt. */
export function findSubject(parts: Parts, group: VerbGroup, before: VerbGroup[]): Subject | null {
  const { tokens } = parts
  const narrowed = subjectWithParticiple(parts, group, before)
  if (narrowed) return narrowed
  let at = group.from
  while (at > 0 && (tokens[at - 1]?.tag === 'ADV' || isTimeEnd(parts, at))) at = timeStart(parts, at) ?? at - 1
  const last = tokens[at - 1]
  if (!last) return null
  if (last.tag === 'ADP' && isTimeStart(parts, at)) {
    // "The agreement of 1991 was": the time belongs to the subject.
    const subject = subjectEndingAt(parts, at - 1, 0.95)
    const end = parts.times.find(({ from }) => from === at)?.to ?? at
    return (
      subject && {
        ...subject,
        ranges: subject.ranges.map((range) => (range.to === at - 1 ? { from: range.from, to: end } : range)),
      }
    )
  }
  if (relative.test(last.lower)) return subjectOfRelative(parts, at - 1)
  if (conjunctions.test(last.lower)) return subjectOfCoordinate(parts, at - 1, before)
  if (last.text === ',') return subjectBeforeInsertion(parts, at - 1)
  if (last.text === ')') {
    const open = lastIndex(tokens, at - 2, (token) => token.text === '(')
    return open > 0 ? subjectEndingAt(parts, open, 0.9) : null
  }
  return subjectEndingAt(parts, at, 1)
}

/** "Those asked", "the men arrested in Oslo": the participle and what hangs on it belong to the subject. */
function subjectWithParticiple(parts: Parts, group: VerbGroup, before: VerbGroup[]): Subject | null {
  const participle = before.at(-1)
  if (!participle?.reduced || parts.groups.some(({ from }) => from >= participle.to && from < group.from)) return null
  const subject = subjectEndingAt(parts, participle.from, 0.95)
  return subject && subject.ranges.length === 1
    ? { ...subject, ranges: [{ from: subject.from, to: startOfAdverbs(parts, group) }] }
    : null
}

/** Where the adverbs begin that stand right before a verb: they are the verb's. */
function startOfAdverbs({ tokens }: Parts, { from }: VerbGroup): number {
  let at = from
  while (tokens[at - 1]?.tag === 'ADV') at -= 1
  return at
}

const timeStart = (parts: Parts, at: number) => parts.times.find(({ to }) => to === at)?.from
const isTimeStart = (parts: Parts, at: number) => parts.times.some(({ from }) => from === at)
const isTimeEnd = (parts: Parts, at: number) => timeStart(parts, at) !== undefined

function subjectEndingAt(parts: Parts, end: number, certainty: number): Subject | null {
  const { tokens } = parts
  const phrase = phraseEndingAt(parts, end)
  if (!phrase) return null
  let { from } = phrase
  if (/^(whose|which|what|who|whom)$/u.test((tokens[from] as Token).lower)) return null
  if (/^['’]$/u.test(tokens[from - 1]?.text ?? '')) return null
  // "Structure-wise" is about nothing.
  if (/-(wise|style)$/u.test((tokens[phrase.head] as Token).lower)) return null
  // "members of the programme": back over the prepositions to the noun that they depend on.
  for (;;) {
    const link = tokens[from - 1]
    if (link?.tag !== 'ADP' || !linking.test(link.lower)) break
    // "Three out of four voters".
    const isOutOf = link.lower === 'of' && tokens[from - 2]?.lower === 'out'
    const outer = phraseEndingAt(parts, isOutOf ? from - 2 : from - 1)
    if (!outer) return null
    from = outer.from
  }
  // "Nearly half of the voters".
  if (approximate.test(tokens[from - 1]?.lower ?? '') && /^(half|one|two|three)$/u.test((tokens[from] as Token).lower))
    from -= 1
  const prior = tokens[from - 1]
  if (prior && conjunctions.test(prior.lower) && prior.lower === 'and') {
    const joined = joinedBefore(parts, from - 1)
    if (joined) {
      // "Sales and hype over the phone": what follows the last may belong to all.
      if (tokens.slice(from, end).some(({ tag }) => tag === 'ADP')) return null
      // "The Atlanta and St. Louis plants": the noun belongs to both.
      if (tokens[end - 1]?.tag === 'NOUN' && joined.some(({ to }) => tokens[to - 1]?.tag === 'PROPN')) return null
      const first = joined[0] as { from: number }
      if (!startsClause(parts, first.from) || isExample(parts, first.from)) return null
      // "CEO and co-founder Steve Jobs" is one man.
      if (joined.some(({ to }) => titles.has((tokens[to - 1] as Token).lower))) return null
      return {
        ranges: [...joined, { from, to: end }],
        from: first.from,
        rule: 'joined-subject',
        certainty: certainty * 0.85,
        subordinate: isSubordinator(tokens[first.from - 1]),
      }
    }
  }
  // "General Motors (GM) and Chrysler", "Industry-wide sales": there is more of it that was not read.
  if (prior && (isGlued(prior, tokens[from]) || (prior.lower === 'and' && tokens[from - 2]?.text === ')'))) return null
  if (!startsClause(parts, from) || isExample(parts, from) || isPlaceInPlace(parts, from, end)) return null
  if (isAside(parts, from, end)) return null
  return { ranges: [{ from, to: end }], from, rule: 'subject', certainty, subordinate: isSubordinator(prior) }
}

/** "A plane in Nevada, United States crashed": where it is, and nothing that did it. */
const isPlaceInPlace = ({ tokens, names }: Parts, from: number, end: number) =>
  tokens[from - 1]?.text === ',' &&
  names.some((name) => name.kind === 'PLACE' && name.from === from && name.to === end) &&
  names.some((name) => name.kind === 'PLACE' && name.to === from - 1)

/** "For the Brigade, an elite unit tasked with it": what a name is called as well, with a participle. */
const isAside = ({ tokens, names }: Parts, from: number, end: number) =>
  tokens[from - 1]?.text === ',' &&
  /^an?$/u.test((tokens[from] as Token).lower) &&
  /ed$/u.test(tokens[end]?.lower ?? '') &&
  names.some((name) => name.to === from - 1)

/** "A, B and": the phrases that an "and" joins to the one after it. */
function joinedBefore(parts: Parts, and: number): { from: number; to: number }[] | null {
  const last = phraseEndingAt(parts, parts.tokens[and - 1]?.text === ',' ? and - 1 : and)
  if (!last) return null
  const found = [{ from: last.from, to: last.to }]
  for (;;) {
    const first = found[0] as { from: number }
    if (parts.tokens[first.from - 1]?.text !== ',') break
    const more = phraseEndingAt(parts, first.from - 1)
    if (!more) break
    found.unshift({ from: more.from, to: more.to })
  }
  return found
}

/** "Jobs, who founded it": the noun right before the pronoun, or before the comma. */
function subjectOfRelative(parts: Parts, pronoun: number): Subject | null {
  const { tokens } = parts
  const comma = tokens[pronoun - 1]?.text === ','
  const end = comma ? pronoun - 1 : pronoun
  const phrase = phraseEndingAt(parts, end)
  if (!phrase) return null
  const word = (tokens[pronoun] as Token).lower
  // "That" and a "which" or "who" without a comma narrow their noun down: what they say holds of no more than that.
  if (!comma || word === 'that' || conjunctions.test(tokens[phrase.from - 1]?.lower ?? '')) return null
  let { from } = phrase
  if (/^['’]$/u.test(tokens[from - 1]?.text ?? '')) return null
  // "the CEO of Apple, who": the person; "members of Congress, which": nobody can tell.
  const link = tokens[from - 1]
  if (link?.tag === 'ADP' && link.lower !== 'of' && word === 'which') {
    // "The release to Acme OS, which is planned": the nearer one, but not surely.
    if (!parts.names.some((name) => name.to === end)) return null
    const certainty = phraseEndingAt(parts, from - 1) ? 0.4 : 0.85
    return { ranges: [{ from, to: end }], from, rule: 'relative', certainty, subordinate: true }
  } else if (link?.tag === 'ADP') {
    // "The estate of Anna Berg, who died": a person is who did it.
    const isPerson = parts.names.some(({ kind, to, from }) => kind === 'PERSON' && to === end && from === phrase.from)
    if (word === 'who' && isPerson)
      return { ranges: [{ from, to: end }], from, rule: 'relative', certainty: 0.85, subordinate: true }
    // "the purchase of Acme Corp., which": nobody can tell which.
    const outer = phraseEndingAt(parts, from - 1)
    if (!outer || link.lower !== 'of' || word === 'which') return null
    from = outer.from
  }
  return { ranges: [{ from, to: end }], from, rule: 'relative', certainty: 0.85, subordinate: true }
}

/** "Apple released X and announced Y": the second verb has the subject of the first. */
function subjectOfCoordinate(parts: Parts, conjunction: number, before: VerbGroup[]): Subject | null {
  const previous = before.filter(({ finite, to }) => finite && to <= conjunction).at(-1)
  if (!previous) return null
  // Between the two nothing may begin a clause of its own.
  for (let i = previous.to; i < conjunction; i += 1) {
    const { lower, tag, text } = parts.tokens[i] as Token
    if (
      tag === 'SCONJ' ||
      /^(who|which|that|when|where|while|what|how|whether)$/u.test(lower) ||
      /^[;:"“”]$/u.test(text) ||
      (tag === 'VERB' && !isInfinitiveVerb(parts, i))
    )
      return null
  }
  // "Artificial or constructed languages": an adjective of the same noun.
  const last = parts.tokens[conjunction - 1]
  if (previous.copula && last?.tag === 'ADJ' && /ed$/u.test(parts.tokens[conjunction + 1]?.lower ?? '')) return null
  // "to arrange the deal and settle on prices": joined to the infinitive.
  const verb = parts.groups.find(({ from }) => from > conjunction)
  const main = verb && parts.tokens[verb.head]
  if (
    main &&
    verb.from === verb.head &&
    main.lower === main.lemma &&
    parts.groups.some(({ infinitive, from }) => infinitive && from >= previous.to && from < conjunction)
  )
    return null
  const subject = findSubject(
    parts,
    previous,
    before.filter((group) => group.to <= previous.from),
  )
  return subject && { ...subject, rule: 'coordinate', certainty: subject.certainty * 0.8 }
}

const isInfinitiveVerb = ({ groups }: Parts, at: number) =>
  groups.some(({ infinitive, from, to }) => infinitive && from <= at && at < to)

/** "Starmer, Prime Minister of the United Kingdom, will present": back over what stands between the commas. */
function subjectBeforeInsertion(parts: Parts, closing: number): Subject | null {
  const { tokens, groups } = parts
  const inTime = (at: number) => parts.times.some(({ from, to }) => from <= at && at < to)
  let opening = closing
  do opening = lastIndex(tokens, opening - 1, (token) => token.text === ',')
  while (opening > 0 && inTime(opening))
  if (opening <= 0 || closing - opening > 16) return null
  const verb = groups.find(({ from, finite }) => finite && from > opening && from < closing)
  const first = tokens[opening + 1] as Token
  if (verb && !/^(who|which|whose|where)$/u.test(first.lower)) return null
  if (conjunctions.test(first.lower)) return null
  const opened = subjectEndingAt(parts, opening, 0.85)
  // "A film, 'The Lamp', is shown": what it is called stands between the commas.
  const isNamed = opened && parts.names.some(({ from, to }) => from >= opened.from && to <= opening)
  const isUnnamed = opened && !isNamed && /^(a|an)$/u.test((tokens[opened.from] as Token).lower)
  const subject = opened && { ...opened, certainty: isUnnamed ? 0.4 : opened.certainty }
  // "In Flint, Michigan, the county is": what stands between commas may be the list itself.
  if (subject && tokens[subject.from - 1]?.text === ',') return null
  return subject && subject.ranges.length === 1 ? { ...subject, rule: 'before-insertion' } : null
}
