import type { Complement } from '../claim/complement.ts'
import type { Clause } from '../claim/read-clause.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { suggestValue } from '../claim/suggest-value.ts'
import { spanOf } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { ClaimParts, SuggestedValue } from '../suggester/suggestion.ts'
import { holds, type Range } from './choose-verb.ts'

type Qualifier = ClaimParts['qualifiers'][number]

/** What says more than when: "by Monday" is not "on Monday". */
const bounds = /^(by|until|till|since|before|after)$/u

/** The circumstances of a verb as an editor would type them: a place by its name, a time with the "by" or "until" that says more than when. */
export function fillCircumstances(
  findings: SentenceFindings,
  { qualifiers }: Pick<Complement, 'qualifiers'>,
  before: Range | null,
): Qualifier[] {
  const told = qualifiers.map(
    ({ key, from, to }): Qualifier => ({ key, value: fillValue(findings, key, { from, to }) }),
  )
  const isTimed = told.some(({ key }) => key === 'time')
  return before && !isTimed ? [...told, { key: 'time', value: fillValue(findings, 'time', before) }] : told
}

function fillValue(findings: SentenceFindings, key: Qualifier['key'], range: Range): SuggestedValue {
  const { context, parts } = findings
  const first = parts.tokens[range.from] as Token
  const isLed = key === 'place' && first.tag === 'ADP' && range.to > range.from + 1
  const value = suggestValue(findings, isLed ? { from: range.from + 1, to: range.to } : range, 'PHRASE', null)
  const isBound = key === 'time' && value.kind === 'TIME' && bounds.test(parts.tokens[range.from - 1]?.lower ?? '')
  return isBound ? { ...value, span: spanOf(context, parts, { from: range.from - 1, to: range.to }) } : value
}

/** A time before the verb: "on Monday the court ruled", "a survey ordered in May counted". */
export function timeBefore(
  { parts }: SentenceFindings,
  clause: Clause | undefined,
  { subject, selected, verb }: { subject: Range | null; selected: Range; verb: number },
): Range | null {
  const { times, groups } = parts
  const own = clause?.when
  if (own && holds(selected, own.from)) return own
  const from = subject ? Math.max(subject.from, selected.from) : selected.from
  // "The agreement of 1991": which one, and not when.
  const isTold = (time: Range) => parts.tokens[time.from - 1]?.lower !== 'of'
  const participle = groups.find((group) => !group.finite && group.from > from && group.to < verb)
  return (
    times.find(
      (time) => time.to <= verb && time.from >= from && isTold(time) && (time.to === verb || participle !== undefined),
    ) ?? null
  )
}
