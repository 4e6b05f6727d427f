import type { Claim } from '@backstop/knowledge'
import type { Place } from '../wording/question.ts'
import { speakersOf } from '../world/answers.ts'
import { termOf } from '../world/term.ts'
import { type Query, type Slot, type Term, variable } from './query.ts'

/** The claim as a query with one argument open and without the qualifiers at the indexes `dropped`, and what stands in the open place. */
export function maskedQuery(claim: Claim, place: Place, dropped: readonly number[]): { query: Query; own: Term } {
  const slot = (open: boolean, term: Term): Slot => (open ? variable : term)
  const subject: Term = { entity: claim.subject }
  const object = claim.object === null ? null : termOf(claim.object.value)
  const qualifiers = claim.qualifiers.map(({ key, value }) => ({ key, value: termOf(value) }))
  const own = place.slot === 'subject' ? subject : place.slot === 'object' ? object : qualifiers[place.index]?.value
  const query: Query = {
    find: 'x',
    claim: {
      document: claim.document,
      subject: slot(place.slot === 'subject', subject),
      predicate: claim.predicate,
      object: object === null ? null : slot(place.slot === 'object', object),
      qualifiers: qualifiers.flatMap(({ key, value }, index) =>
        dropped.includes(index)
          ? []
          : [{ key, value: slot(place.slot === 'qualifier' && place.index === index, value) }],
      ),
      polarity: claim.polarity,
      ...(claim.attribution.length > 0 ? { speaker: speakersOf(claim)[0] as Term } : {}),
    },
  }
  return { query, own: own as Term }
}
