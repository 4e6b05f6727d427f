import type { QualifierKey } from '@backstop/knowledge'
import { keyOfRest } from './circumstance.ts'
import type { Clause } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'
import type { Parts } from './sentence-parts.ts'

type Range = { from: number; to: number }

/** What follows a clause's verb, with the circumstances told before and after the clause. */
export const withFrame = ({ parts }: SentenceFindings, clause: Clause): Clause['complement'] => ({
  ...clause.complement,
  qualifiers: [...qualifiersAround(parts, clause), ...clause.complement.qualifiers],
})

/** "In the north of Belgium": a place, though its own noun names none. */
function keyOfLead(parts: Parts, lead: Range, group: Clause['group']): QualifierKey {
  const key = keyOfRest(parts, lead.from, group) ?? 'manner'
  const isPlace = parts.names.some(({ kind, from }) => kind === 'PLACE' && from > lead.from && from < lead.to)
  return key === 'manner' && isPlace && /^(in|at|on|near|across)$/u.test(parts.tokens[lead.from]?.lower ?? '')
    ? 'place'
    : key
}

/** The circumstances told before and after a clause. */
function qualifiersAround(parts: Parts, { when, lead, tail, group }: Clause) {
  const { tokens, times } = parts
  const found: Clause['complement']['qualifiers'] = []
  if (when) found.push({ key: 'time', from: when.from, to: when.to })
  if (lead) {
    const time = times.find(({ from, to }) => from >= lead.from && to <= lead.to)
    if (time) found.push({ key: 'time', from: time.from, to: time.to })
    else found.push({ key: keyOfLead(parts, lead, group), ...lead })
  }
  if (tail) found.push({ key: tokens[tail.from]?.lower === 'because' ? 'manner' : 'time', ...tail })
  return found
}
