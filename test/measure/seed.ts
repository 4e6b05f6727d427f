import { fileURLToPath } from 'node:url'
import { type ClaimSuggestion, suggestByRules } from '../../packages/extraction/src/index.ts'
import type { Claim, Value } from '../../packages/knowledge/src/index.ts'
import { readSeed } from '../../packages/store/src/seed/read-seed.ts'

const folder = fileURLToPath(new URL('../../seeds/europe-peacekeeping-plan/', import.meta.url))

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

/** Whether a suggestion is that claim: it rests on some of the same words, and its subject or object may be the same entity. */
function isSame(suggestion: ClaimSuggestion, claim: Claim, both: boolean): boolean {
  if (!suggestion.evidence.some((one) => claim.evidence.some((other) => overlaps(one, other)))) return false
  const subject = suggestion.subject.candidates.some(({ entity }) => entity === claim.subject)
  return subject && (!both || isSameValue(suggestion, claim.object?.value ?? null))
}

function isSameValue({ object }: ClaimSuggestion, value: Value | null): boolean {
  if (value === null || object === null) return value === object
  if (
    object.kind === 'ENTITY' &&
    value.kind === 'ENTITY' &&
    object.mention.candidates.some(({ entity }) => entity === value.entity)
  )
    return true
  return object.span.quote.includes(value.text) || value.text.includes(object.span.quote)
}

/** How many of the shipped article's curated claims were suggested. Nothing was tuned to them; the entities are known, the claims are not. */
export function measureSeed(): string[] {
  const { text, aggregates } = readSeed(folder)
  const document = aggregates.find((each) => each.kind === 'DOCUMENT')
  const claims = aggregates.flatMap((each) => (each.kind === 'CLAIM' ? [each.content] : []))
  const suggested = suggestByRules({
    text: text.text,
    language: 'en',
    publishedOn: null,
    datedAround: document?.kind === 'DOCUMENT' ? (document.content.datedAround?.value ?? null) : null,
    known: {
      entities: aggregates.flatMap((each) => (each.kind === 'ENTITY' ? [{ id: each.id, ...each.content }] : [])),
      predicates: aggregates.flatMap((each) => (each.kind === 'PREDICATE' ? [{ id: each.id, ...each.content }] : [])),
    },
  }).claims
  const matched = (both: boolean) =>
    claims.filter((claim) => suggested.some((each) => isSame(each, claim, both))).length
  return [
    `  ${claims.length} curated claims: ${matched(true)} suggested with their words, subject and object, ${matched(false)} with their words and subject`,
    `  ${suggested.length} suggestions, ${suggested.filter(({ shown }) => shown).length} of them shown`,
  ]
}
