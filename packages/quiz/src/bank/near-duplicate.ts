import { type Item, keyOf } from '../item/item.ts'
import type { Query } from '../query/query.ts'
import { contentWords, normalise, stemWord } from '../world/words.ts'

/** How much of their content words two stems with one key may share and still be two questions. Levels are few, so that the key tells little. */
const most: Record<string, number> = { modality: 0.5 }
const mostElsewhere = 0.6

/** What every question of a type begins with: it makes no two of them alike. */
const frame = /^(?:According to [^,]+, (?:who says that )?|How (?:do|does) .+? (?:present|describe) )/u

const stemsOf = (stem: string) => new Set(contentWords(stem.replace(frame, '')).map(stemWord))

/**
 * Whether two items ask nearly the same: one stem; one key with stems that share more than `share` of their words, or among the same options (what
 * would deter, what would protect); or how claims are presented that differ in one end alone.
 */
export function isNearDuplicate(a: Item, b: Item, share = most[a.type] ?? mostElsewhere): boolean {
  if (a.type !== b.type) return false
  if (normalise(a.stem) === normalise(b.stem)) return true
  if (normalise(keyOf(a).text) !== normalise(keyOf(b).text)) return false
  if (a.type !== 'modality' && optionsOf(a) === optionsOf(b)) return true
  if (a.type === 'modality' && isSibling(a, b)) return true
  const [x, y] = [stemsOf(a.stem), stemsOf(b.stem)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / (x.size + y.size - shared) >= share
}

/** Whether two claims say one thing of one subject or of one object: "the plan will include X", "… Y". */
function isSibling(a: Item, b: Item): boolean {
  const [x, y] = [a, b].map(({ proof }) => proof.query.claim) as [Query['claim'], Query['claim']]
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return x.predicate === y.predicate && (isSame(x.subject, y.subject) || isSame(x.object, y.object))
}

const optionsOf = ({ options }: Item): string =>
  options
    .map(({ text }) => normalise(text))
    .sort()
    .join('|')
