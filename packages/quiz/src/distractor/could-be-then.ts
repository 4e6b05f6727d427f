import { parseEdtf } from '@backstop/knowledge'
import type { Source } from '../type/item-type.ts'
import { writeDay } from '../wording/write-day.ts'

const month = 31 * 24 * 3_600_000

/**
 * Whether a date could be taken for another in a question: a day for a day; and none that the tense rules out, long before the document for what
 * is still to come, long after it for what has happened.
 */
export function couldBeThen({ world, claim }: Pick<Source, 'world' | 'claim'>, own: string, other: string): boolean {
  if ((writeDay(other) === null) !== (writeDay(own) === null)) return false
  const { publishedOn, datedAround } = world.document(claim.document)
  const written = publishedOn ?? datedAround?.value
  const [now, asked, then] = [written, own, other].map((date) => date && parseEdtf(date)?.first)
  if (!now || !asked || !then) return true
  const [today, ownDay, otherDay] = [now, asked, then].map((day) => Date.parse(day)) as [number, number, number]
  const isToCome = claim.modality === 'PLAN' || claim.modality === 'PREDICTION' || ownDay > today + month
  return isToCome ? otherDay > today - month : otherDay < today + month
}
