import type { Value } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import { namesOf } from '../world/touch.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { type Clause, readVerbGroup } from './clause.ts'
import { sentenceOf } from './name.ts'
import { readVerb } from './verb.ts'

/** How a text may name a value: as the source words it, or by any name of the entity. */
export function formsOf(world: World, value: Value): string[] {
  return value.kind === 'ENTITY' ? [value.text, ...namesOf(world.entity(value.entity))] : [value.text]
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
  const text = sentence.slice(0, -1)
  const names = namesOf(world.entity(claim.subject)).sort((a, b) => b.length - a.length)
  const [first = ''] = world.predicate(claim.predicate).label.split(' ')
  const told = readVerb(first)?.lemma ?? null
  for (const start of clauseStarts(text)) {
    const opening = readOpening(text.slice(0, start), claim)
    if (opening === null) continue
    const body = text.slice(start)
    const count = countIn(body, claim)
    const subject = readSubject(body, count, names, told)
    if (subject === null) continue
    const group = readVerbGroup(body.slice(subject.length + 1), told)
    if (group === null) continue
    return { opening, count, subject: inSentence(world, claim, subject.text), verb: group.verb, rest: group.rest }
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
    else if (/^(once|if|unless|without|while|after|before|on|in|under|during|today|this)\b/iu.test(part))
      parting = 'circumstance'
    if (parting === null) return null
    if (parting === 'attribution') attributed = true
    else kept.push(part)
  }
  return attributed === claim.attribution.length > 0 ? kept.join('') : null
}

/** The number or measure ("many") that the subject begins with, as the claim words it; empty where it does not begin with one. */
function countIn(body: string, claim: KnownClaim): string {
  const counts = claim.qualifiers.flatMap(({ key, value }) =>
    value.kind === 'QUANTITY' || (key === 'extent' && value.kind === 'TEXT') ? [value.text] : [],
  )
  return counts.find((count) => body.toLowerCase().startsWith(`${count.toLowerCase()} `)) ?? ''
}

/**
 * The subject at the start of a clause: a name with its article and titles, or such a name with its country
 * ("President Andrzej Duda of Poland").
 */
function readSubject(
  body: string,
  count: string,
  names: string[],
  told: string | null,
): { text: string; length: number } | null {
  for (const name of names) {
    const at = body.toLowerCase().indexOf(name.toLowerCase())
    if (
      at === -1 ||
      !/^(?:(?:[Tt]he|[Aa]n?|[Tt]his) )?(?:\p{Lu}[\p{L}’'.]* )*[“"]?$/u.test(
        body.slice(count === '' ? 0 : count.length + 1, at),
      )
    )
      continue
    const end = at + name.length
    const behind = body.slice(end)
    if (!behind.startsWith(' ')) continue
    if (readVerbGroup(behind.slice(1), told) !== null) return { text: body.slice(0, end), length: end }
    const tail = belonging.exec(behind)?.[0]
    if (tail === undefined || readVerbGroup(behind.slice(tail.length + 1), told) === null) continue
    return { text: body.slice(0, end) + tail, length: end + tail.length }
  }
  return null
}

/** What may go on from a name without being its verb: "of Poland", "between the United States, Russia and Ukraine". */
const belonging = /^ (?:of|between|in|from|with)(?: the| and| \p{Lu}[\p{L}.]*,?)+(?= \p{Ll})/u

const lowerFirst = (text: string) => (text === '' ? '' : (text[0] as string).toLowerCase() + text.slice(1))

/** A phrase as it stands inside a sentence: its first letter small, unless its first word is a name. */
export function inSentence(world: World, claim: KnownClaim, phrase: string): string {
  const first = /^[\p{L}’'-]+/u.exec(phrase)?.[0]
  const { name, kind } = world.entity(claim.subject)
  if (kind === 'ORGANIZATION' && name.startsWith('The ') && phrase.startsWith(name)) return phrase
  if (first === undefined || /^\p{Lu}{2}|^\p{Lu}\./u.test(phrase)) return phrase
  return isName(world, claim, first) ? phrase : lowerFirst(phrase)
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
