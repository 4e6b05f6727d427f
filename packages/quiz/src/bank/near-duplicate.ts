import { type Item, keyOf } from '../item/item.ts'
import { contentWords, normalise, stemWord } from '../world/words.ts'

/** How much of their content words two stems may share and still be two questions. */
const most = 0.7

const stemsOf = (text: string) => new Set(contentWords(text).map(stemWord))

/** Whether two items ask nearly the same: one stem, or one key with stems that share more than `share` of their words. */
export function isNearDuplicate(a: Item, b: Item, share = most): boolean {
  if (a.type !== b.type) return false
  if (normalise(a.stem) === normalise(b.stem)) return true
  if (normalise(keyOf(a).text) !== normalise(keyOf(b).text)) return false
  const [x, y] = [stemsOf(a.stem), stemsOf(b.stem)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / (x.size + y.size - shared) >= share
}
