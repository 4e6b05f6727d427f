import { formNameOf } from '../form/registry.ts'
import { type Item, keyTexts } from '../item/item.ts'
import { normalise, stemsOf } from '../world/words.ts'

/** How much of their content words two stems with one key may share and still be two questions. Levels are few, so that the key tells little. */
const most: Record<string, number> = { modality: 0.5 }
const mostElsewhere = 0.6

/** What every question of a type begins with: it makes no two of them alike. */
const frame =
  /^(?:According to [^,]+, |Who says that |What does the article say about this: |Which sentence shows this: |Does the article say this: |Complete the sentence: (?:According to [^,]+, )?)/u

const stemSet = (stem: string) => new Set(stemsOf(stem.replace(frame, '')))

/** Types whose options are few wherever they are asked (levels, a text's speakers, its conditions): that two items share them tells nothing. */
const withFixedOptions = new Set(['attribution', 'voice', 'modality', 'condition', 'supported'])

/** Types that ask the same of ever other options: which of these somebody says, which has happened. */
const withFixedStem = new Set(['saying', 'happened', 'topic'])

/**
 * Whether two items ask nearly the same: one stem; one key with stems that share more than `share` of their words, or among the same options (what
 * would deter, what would protect); how claims are presented that differ in one end alone; one key that rests on the same words; most of the same claims to be put in order or in pairs; one position set against another.
 */
export function isNearDuplicate(a: Item, b: Item, share = most[a.type] ?? mostElsewhere): boolean {
  const form = formNameOf(a)
  const isOneStem = normalise(a.stem) === normalise(b.stem)
  if (a.type !== b.type) return isOneStem || asksTheSame(a, b)
  if (form === 'order' || form === 'pairs')
    return 2 * a.claims.filter((id) => b.claims.includes(id)).length > a.claims.length
  if (withFixedStem.has(a.type) && keySaid(a) !== keySaid(b)) return isOneStem && sharedOptions(a, b) > 2
  if (isOneStem) return true
  // What one holds against this and against that is one position, twice asked for.
  if (a.contrast !== undefined) return a.claims.some((id) => b.claims.includes(id))
  if (keySaid(a) !== keySaid(b)) return false
  if (!withFixedOptions.has(a.type) && a.options.length > 0 && optionsOf(a) === optionsOf(b)) return true
  if ((a.type === 'modality' || form === 'text') && isSibling(a, b)) return true
  const isOneSpan = a.evidence.some((x) => b.evidence.some((y) => x.start < y.end && y.start < x.end))
  // That two statements of one sentence are both right makes them no one question.
  if (isOneSpan && form !== 'sentence' && a.type !== 'supported') return true
  const [x, y] = [stemSet(a.stem), stemSet(b.stem)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / (x.size + y.size - shared) >= share
}

/** Whether two items that are answered by choosing ask one query: for one of several answers, and for all of them. To judge a statement is another task. */
const asksTheSame = (a: Item, b: Item): boolean =>
  [a, b].every(({ type, answer }) => answer === undefined && type !== 'supported') &&
  JSON.stringify(a.proof.query) === JSON.stringify(b.proof.query)

/** What the key says, as comparisons see it. */
function keySaid(item: Item): string {
  if (item.answer?.form === 'sentence') return item.answer.right.join()
  return keyTexts(item).map(normalise).sort().join('|')
}

/** Whether two claims say one thing of one subject or of one object: "the plan will include X", "… Y". */
function isSibling(a: Item, b: Item): boolean {
  const [x, y] = [a, b].map(({ proof: { query } }) => ('rows' in query ? undefined : query.claim))
  if (x === undefined || y === undefined) return false
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return x.predicate === y.predicate && (isSame(x.subject, y.subject) || isSame(x.object, y.object))
}

/** How many options two items have in common. */
const sharedOptions = (a: Item, b: Item): number => {
  const own = new Set(a.options.map(({ text }) => normalise(text)))
  return b.options.filter(({ text }) => own.has(normalise(text))).length
}

const optionsOf = ({ options }: Item): string =>
  options
    .map(({ text }) => normalise(text))
    .sort()
    .join('|')
