import { type Modality, type Polarity, parseEdtf } from '@backstop/knowledge'
import { resolveEntities } from '../entity/resolve-entities.ts'
import { all, type Sql, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { matchWords } from '../search/match-words.ts'
import type { NamedSlug } from '../slug/find-unknown-slugs.ts'

/** What claims to find. Lists mean any of, fields all of; null and missing mean no condition; an empty list matches nothing. */
export type ClaimFilter = {
  /** Slugs, old ones too. */
  document?: readonly string[] | null | undefined
  subject?: readonly string[] | null | undefined
  object?: readonly string[] | null | undefined
  /** Any link of the chain. */
  speaker?: readonly string[] | null | undefined
  /** Subject, object or a qualifier's value. */
  about?: readonly string[] | null | undefined
  predicate?: readonly string[] | null | undefined
  modality?: readonly Modality[] | null | undefined
  polarity?: Polarity | null | undefined
  attributed?: boolean | null | undefined
  conditional?: boolean | null | undefined
  /** EDTF: a time that the claim names overlaps it. */
  during?: string | null | undefined
  text?: string | null | undefined
  not?: ClaimFilter | null | undefined
}

/** How deep `not` may be nested. */
const maximumNegations = 3

type Condition<Value> = (value: Value) => Sql
type Field = Exclude<keyof ClaimFilter, 'not'>

const mentions = (roles: string[]) => (slugs: readonly string[]) =>
  sql`c.id in (select m."claimId" from "ClaimEntity" m
    where m."entityId" = any(${resolveEntities(slugs)}) and m.role = any(${roles}::"EntityRole"[]))`

const conditions: { [Name in Field]-?: Condition<NonNullable<ClaimFilter[Name]>> } = {
  document: (slugs) => sql`c."documentId" = any(array(
    select s."aggregateId" from "Slug" s where s.kind = 'DOCUMENT' and s.slug = any(${slugs}::text[])))`,
  subject: (slugs) => sql`c."subjectId" = any(${resolveEntities(slugs)})`,
  object: mentions(['OBJECT']),
  speaker: mentions(['SPEAKER']),
  about: mentions(['SUBJECT', 'OBJECT', 'QUALIFIER']),
  predicate: (keys) => sql`c."predicateId" = any(array(select id from "Predicate" where key = any(${keys}::text[])))`,
  modality: (modalities) => sql`c.modality = any(${modalities}::"Modality"[])`,
  polarity: (polarity) => sql`c.polarity = ${polarity}::"Polarity"`,
  attributed: (attributed) => sql`c.attributed = ${attributed}`,
  conditional: (conditional) => sql`c.conditional = ${conditional}`,
  during: overlapping,
  text: (words) =>
    sql`c.id in (select s.id from "SearchEntry" s where s.kind = 'CLAIM' and ${matchWords(words, 'filter.text')})`,
}

/**
 * A filter as a condition on `"Claim" c`.
 * @throws Problem BAD_INPUT for a date that is none, words that cannot be searched for, or too many negations
 */
export function matchClaim(filter: ClaimFilter, negations = 0): Sql {
  if (negations > maximumNegations) {
    throw new Problem('BAD_INPUT', 'The filter nests `not` too deeply.', {
      field: 'filter.not',
      limit: `${maximumNegations} deep`,
      remedy: 'Two negations cancel out: leave both away.',
    })
  }
  const parts = (Object.keys(conditions) as Field[]).map((name) => {
    const value = filter[name]
    return value == null ? null : (conditions[name] as Condition<unknown>)(value)
  })
  const negated = filter.not ? sql`not ${matchClaim(filter.not, negations + 1)}` : null
  return all([...parts, negated].filter((part) => part !== null))
}

/** The predicate keys that a filter names, negated ones too. */
export function predicateKeysOf(filter: ClaimFilter | null | undefined): readonly string[] {
  return filter ? [...(filter.predicate ?? []), ...predicateKeysOf(filter.not)] : []
}

const slugFields = {
  document: 'DOCUMENT',
  subject: 'ENTITY',
  object: 'ENTITY',
  speaker: 'ENTITY',
  about: 'ENTITY',
} as const

/** The slugs that a filter names, negated ones too, each with the field that names it. */
export function slugsOf(filter: ClaimFilter | null | undefined): readonly NamedSlug[] {
  if (!filter) return []
  const own = Object.entries(slugFields).flatMap(([name, kind]) =>
    (filter[name as keyof typeof slugFields] ?? []).map((slug) => ({ field: `filter.${name}`, kind, slug })),
  )
  return [...own, ...slugsOf(filter.not)]
}

function overlapping(period: string): Sql {
  const days = parseEdtf(period)
  if (!days) {
    throw new Problem('BAD_INPUT', `"${period}" is not an EDTF level 1 date.`, { field: 'filter.during' })
  }
  return sql`exists (select from "ClaimValue" v where v."claimId" = c.id and v.kind = 'TIME'
    and coalesce(v."timeStart", '-infinity') <= ${days.last ?? 'infinity'}::date
    and coalesce(v."timeEnd", 'infinity') >= ${days.first ?? '-infinity'}::date)`
}
