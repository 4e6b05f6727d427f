import type { Value } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import { namesOf } from '../world/touch.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { withoutStop } from './as-sentence.ts'
import { type Clause, lemmaOf, readVerbGroup, type VerbGroup } from './clause.ts'
import { sentenceOf } from './name.ts'
import { withoutPreposition } from './phrase.ts'
import { readVerb } from './verb.ts'

/** How a text may name a value: as the source words it, or by any name of the entity. */
export function formsOf(world: World, value: Value): string[] {
  return value.kind === 'ENTITY'
    ? [withoutPreposition(value.text), ...namesOf(world.entity(value.entity))]
    : [value.text]
}

/**
 * Takes a claim's own sentence apart. "According to X, " in front is left out: who says it is put into the question anew. Null where
 * the sentence does not have the shape that can be turned into a question without guessing.
 */
export function readClaim(world: World, claim: KnownClaim): Clause | null {
  return clauses(world, claim.id, () => takeApart(world, claim))
}

const clauses = createCache<Clause | null>()

function takeApart(world: World, claim: KnownClaim): Clause | null {
  const sentence = sentenceOf(world, claim)
  if (!sentence.endsWith('.')) return null
  const text = withoutStop(sentence)
  const names = namesOf(world.entity(claim.subject)).sort((a, b) => b.length - a.length)
  const { label } = world.predicate(claim.predicate)
  const [first = ''] = label.split(' ')
  const told = readVerb(first)?.lemma ?? null
  const bodies = clauseStarts(text).flatMap((start) => {
    const opening = readOpening(text.slice(0, start), claim)
    const body = text.slice(start)
    return opening === null ? [] : [{ opening, body: withoutApposition(body, names), count: countIn(body, claim) }]
  })
  const read = (opening: string, count: string, body: string, end: number, named: boolean): Clause | null => {
    const group = readVerbGroup(body.slice(end + 1), told)
    const subject = inSentence(world, claim, body.slice(0, end))
    return group && { opening, count, subject, named, verb: group.verb, rest: group.rest }
  }
  for (const { opening, body, count } of bodies) {
    const end = findSubjectEnd(body, count, names, told)
    const clause = end === null ? null : read(opening, count, body, end, true)
    if (clause !== null) return clause
  }
  for (const { opening, body, count } of bodies) {
    const end = findEndBefore(body, told ?? 'be') ?? findEndBehindRelative(body, label)
    if (end !== null && count === '') return read(opening, count, body, end, false)
  }
  return null
}

/** Where the main clause may begin: at the start and behind each comma. */
const clauseStarts = (text: string): number[] => [0, ...[...text.matchAll(/, /gu)].map((match) => match.index + 2)]

/** What is left of an opening without its attribution; null where it holds something else, or attribution that the claim lacks. */
function readOpening(opening: string, claim: KnownClaim): string | null {
  const parts = opening.split(/(?<=, )/u).filter((part) => part !== '')
  const kept: string[] = []
  let attributed = false
  let parting: 'attribution' | 'circumstance' | null = null
  for (const part of parts) {
    if (/^(according to|as reported by|as quoted by|citing) /iu.test(part)) parting = 'attribution'
    else if (
      /^(once|if|unless|without|while|after|before|between|since|until|throughout|over|on|in|under|during|for|to|unlike|despite|today|this)\b/iu.test(
        part,
      )
    )
      parting = 'circumstance'
    if (parting === null) return null
    if (parting === 'attribution') attributed = true
    else kept.push(part)
  }
  return attributed === claim.attribution.length > 0 ? kept.join('') : null
}

/** The number or measure ("many") that the subject begins with, as the claim words it; empty where it does not begin with one. */
function countIn(body: string, claim: KnownClaim): string {
  const object = claim.object?.value
  const counts = claim.qualifiers.flatMap(({ key, value }) =>
    value.kind === 'QUANTITY' || (key === 'extent' && value.kind === 'TEXT') ? [value.text] : [],
  )
  if (object?.kind === 'QUANTITY') counts.push(object.text)
  return counts.find((count) => body.toLowerCase().startsWith(`${count.toLowerCase()} `)) ?? ''
}

/**
 * Where the subject at the start of a clause ends: a name with its article and titles, or such a name with its country
 * ("President Andrzej Duda of Poland").
 */
function findSubjectEnd(body: string, count: string, names: string[], told: string | null): number | null {
  for (const name of names) {
    const at = body.toLowerCase().indexOf(name.toLowerCase())
    // "62% of the teachers": what a number is part of.
    const lead = body.slice(count === '' ? 0 : count.length + 1, at).replace(count === '' ? '' : /^of /u, '')
    if (at === -1 || !/^(?:(?:[Tt]he|[Aa]n?|[Tt]his) )?(?:\p{Lu}[\p{L}’'.]* )*[“"]?$/u.test(lead)) continue
    const end = at + name.length
    const behind = body.slice(end)
    if (!behind.startsWith(' ')) continue
    const group = readVerbGroup(behind.slice(1), told)
    if (group !== null && isReduced(group, told)) continue
    if (group !== null) return end
    const tail = belonging.exec(behind)?.[0]
    if (tail === undefined || readVerbGroup(behind.slice(tail.length + 1), told) === null) continue
    return end + tail.length
  }
  return null
}

/** Whether what seems to be the verb only tells which one is meant: "the survey commissioned by residents counted …", of which it is told that it counts. */
function isReduced({ verb, rest }: { verb: VerbGroup; rest: string }, told: string | null): boolean {
  const isOther = verb.auxiliary === null && told !== null && readVerb(verb.main)?.lemma !== told
  return (
    isOther &&
    /^(?:by|in|on|at|from|for|with)\b/u.test(rest) &&
    rest.split(' ').some((word) => readVerb(word)?.lemma === told)
  )
}

/** A clause whose subject is a name with a remark on it between commas ("SOHAY, a charity, helps …"), without the remark. */
function withoutApposition(body: string, names: readonly string[]): string {
  const name = names.find((each) => body.startsWith(`${each}, `) || body.startsWith(`The ${each}, `))
  const end = name === undefined ? -1 : body.indexOf(`${name}, `) + name.length
  const close = body.indexOf(', ', end + 2)
  const isRemark = end > 0 && close > 0 && /^, (?:the|an?|which|who|whose|now|\d)\b/u.test(body.slice(end))
  return isRemark && readVerbGroup(body.slice(close + 2)) !== null
    ? `${body.slice(0, end)} ${body.slice(close + 2)}`
    : body
}

/** A subject of more words than this is no phrase that a question can be built around. */
const mostWords = 12

/**
 * Where a subject ends that is more than a name ("talks about training members"): before the first verb group with the verb of the predicate. Null where what stands
 * before it has a verb or a comma of its own.
 */
function findEndBefore(body: string, told: string): number | null {
  const words = body.split(' ')
  for (let at = 1; at <= Math.min(mostWords, words.length - 1); at += 1) {
    const before = words[at - 1] as string
    if (/[,;:“”"–—]/u.test(before) || relative.test(before) || expletive.test(words[0] as string)) return null
    // "Requires the government to hear": an infinitive has no subject here.
    if (/^(?:to|not)$/u.test(before) || isVerbBeforeThing(words, at - 1)) return null
    const group = readVerbGroup(words.slice(at).join(' '), told)
    // What looks like a verb may be a noun ("charts"): only the predicate's own, or one with an auxiliary, is taken for it.
    if (group === null || (group.verb.auxiliary === null && lemmaOf(group.verb) !== told)) continue
    return words.slice(0, at).join(' ').length
  }
  return null
}

/**
 * Where a subject ends that has a clause of its own ("the phone that he had to give up"): before the last verb group with the very verb of the predicate, another being
 * between. Null where there is no such clause, or a comma in it.
 */
function findEndBehindRelative(body: string, label: string): number | null {
  const words = body.split(' ')
  const from = words.findIndex((word) => relative.test(word))
  const predicate = readVerbGroup(label, readVerb(label.split(' ')[0] ?? '')?.lemma ?? null)
  const wanted = predicate && lemmaOf(predicate.verb)
  if (from < 1 || wanted === null || expletive.test(words[0] as string)) return null
  let verbs = 0
  let end: number | null = null
  for (let at = from + 1; at < Math.min(2 * mostWords, words.length); at += 1) {
    if (/[,;:“”"–—]/u.test(words[at - 1] as string)) break
    const group = readVerbGroup(words.slice(at).join(' '), wanted)
    if (group === null || inGroup.test(words[at - 1] as string)) continue
    if (verbs > 0 && lemmaOf(group.verb) === wanted) end = at
    verbs += 1
  }
  return end === null ? null : words.slice(0, end).join(' ').length
}

/** Behind these no verb group begins, but goes on. */
const inGroup =
  /^(?:to|not|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|does|do|did)$/u

/** Whether a word is a verb by what follows it: "requires the". */
const isVerbBeforeThing = (words: readonly string[], at: number): boolean =>
  at > 0 &&
  /^(?:third|past)$/u.test(readVerb(words[at] ?? '')?.form ?? '') &&
  /^(?:the|an?|its|his|her|their|that)$/u.test(words[at + 1] ?? '')

/** Behind it a clause of its own begins, whose verb may be the like. */
const relative = /^(?:who|which|that|whose|whom|where|when)$/u

/** What stands for no thing that could be asked about. */
const expletive = /^(?:It|There|This|That|These|Those|He|She|They|What|Who|How|Whether)$/u

/** What may go on from a name without being its verb: "of Poland", "between the United States, Russia and Ukraine". */
const belonging = /^ (?:of|between|in|from|with)(?: the| and| \p{Lu}[\p{L}.]*,?)+(?= \p{Ll})/u

const lowerFirst = (text: string) => (text === '' ? '' : (text[0] as string).toLowerCase() + text.slice(1))

/** A phrase as it stands inside a sentence: its first letter small, unless its first word is a name. */
export function inSentence(world: World, claim: KnownClaim, phrase: string): string {
  const first = /^[\p{L}’'-]+/u.exec(phrase)?.[0]
  const { name, kind } = world.entity(claim.subject)
  if (kind === 'ORGANIZATION' && name.startsWith('The ') && phrase.startsWith(name)) return phrase
  if (first === undefined || /^\p{Lu}{2}|^\p{Lu}\./u.test(phrase)) return phrase
  // "President Ann Berg": a title before a name.
  if (!small.has(first.toLowerCase()) && /^\p{L}+ \p{Lu}/u.test(phrase)) return phrase
  return isName(world, claim, first.replace(/[’']s$/u, '')) ? phrase : lowerFirst(phrase)
}

const small = new Set(
  'the a an this these its their his her both all some many no under before after once if on in at during'.split(' '),
)

/**
 * Whether a word keeps its capital inside a sentence: the document or its claims write it so behind a small letter or a comma. Where they never
 * have it there, a person, a place or an organisation of which it is the first name does; small letters anywhere speak against it.
 */
function isName(world: World, claim: KnownClaim, word: string): boolean {
  if (small.has(word.toLowerCase())) return false
  const alone = (form: string) => new RegExp(`(?<=[\\p{Ll},] )${form}(?![\\p{L}])`, 'u')
  const texts = [world.document(claim.document).text, ...world.claimsOf(claim.document).map(({ text }) => text)]
  const within = (form: string) => texts.some((text) => alone(form).test(text))
  if (within(lowerFirst(word))) return false
  if (within(word[0]?.toUpperCase() + word.slice(1))) return true
  const entity = world.entity(claim.subject)
  return ['PERSON', 'PLACE', 'ORGANIZATION'].includes(entity.kind) && entity.name.startsWith(word)
}
