import type { Knowledge, Sentence } from '@backstop/knowledge'
import { type Checker, createChecker } from '../checker/check-item.ts'
import { distractorsOf, type Item, keyTexts } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { ItemType, Outcome, Refusal } from '../type/item-type.ts'
import { itemTypes } from '../type/registry.ts'
import { isFoundByLooking } from '../wording/found-by-looking.ts'
import { createWorld } from '../world/world.ts'
import { isNearDuplicate } from './near-duplicate.ts'

/** All the questions that a document's claims bear, in reading order, and why no more. */
export type Bank = { proved: Item[]; refused: Refusal[] }

/**
 * Makes every question of a document with every type, lets each through the gates (lint, and the checker that shares no code with
 * the types) and of those that ask nearly the same keeps one. The same knowledge and seed give the same bytes.
 */
export function makeBank(
  knowledge: Knowledge,
  { document, seed, types = itemTypes }: { document: string; seed: number; types?: readonly ItemType[] },
): Bank {
  const { world, keep, passed, refused } = openBank(knowledge, document)
  for (const claim of world.claimsOf(document))
    for (const type of types) if (type.of === 'claim') keep(type.make({ world, claim, seed }))
  for (const type of types) if (type.of === 'document') keep(type.make({ world, document, seed }))
  const { kept, left } = keepBest(
    passed.sort((a, b) => startOf(a) - startOf(b)),
    world.sentencesOf(document),
  )
  return { proved: kept, refused: [...refused, ...left] }
}

/**
 * The questions that one claim of a document bears, and why no more: as `makeBank` would make them before it chooses among those that are
 * nearly the same. For whoever looks at a claim that is not published yet.
 */
export function makeItemsOf(
  knowledge: Knowledge,
  { document, claim, seed }: { document: string; claim: string; seed: number },
): Bank {
  const { world, keep, passed, refused } = openBank(knowledge, document)
  const known = world.claimsOf(document).find(({ id }) => id === claim)
  if (known !== undefined)
    for (const type of itemTypes) if (type.of === 'claim') keep(type.make({ world, claim: known, seed }))
  // Of what goes over the whole document, as far as it tests this claim.
  for (const type of known === undefined ? [] : itemTypes)
    if (type.of === 'document') keep(type.make({ world, document, seed }).filter((outcome) => concerns(outcome, claim)))
  return { proved: passed, refused }
}

/** Whether an outcome is about a claim. */
const concerns = (outcome: Outcome, claim: string): boolean =>
  'item' in outcome ? outcome.item.claims.includes(claim) : outcome.refused.claim === claim

/** The world of a document, and the gates that what is made of it passes or not. */
function openBank(knowledge: Knowledge, document: string) {
  // What other documents say has no part in it: a question costs the same however much is known.
  const own = { ...knowledge, claims: knowledge.claims.filter((claim) => claim.document === document) }
  const world = createWorld(own)
  const check = createChecker(own)
  const passed: Item[] = []
  const refused: Refusal[] = []
  const keep = (outcomes: Outcome[]) => {
    for (const outcome of outcomes) {
      const gated = passGates(check, outcome)
      if ('item' in gated) passed.push(gated.item)
      else refused.push(gated.refused)
    }
  }
  return { world, keep, passed, refused }
}

/** Who asks for all of a list asks for more than who asks for one of it. */
const severalOf = ({ multiple }: Item): number => (multiple ? 1 : 0)

/**
 * Of questions that ask nearly the same the one that asks for all of several, then the one whose wrong options are right the most often elsewhere, so that what is mostly right is no safe guess;
 * of those the one with the shortest stem, then the first in the text; of the others those that alone test a claim. What is found by looking stays only where
 * nothing else tests its claim. What is kept stays in its order.
 */
function keepBest(items: Item[], sentences: readonly Sentence[]): { kept: Item[]; left: Refusal[] } {
  const kept: Item[] = []
  const keys = new Map<string, number>()
  for (const text of items.flatMap(keyTexts)) keys.set(text, (keys.get(text) ?? 0) + 1)
  const lure = (item: Item) => Math.max(0, ...distractorsOf(item).map(({ text }) => keys.get(text) ?? 0))
  const sorted = [...items].sort(
    (a, b) => severalOf(b) - severalOf(a) || lure(b) - lure(a) || a.stem.length - b.stem.length,
  )
  // What somebody says is asked for twice at most, though of other things.
  const isAskedTwice = ({ stem }: Item) => kept.filter((other) => other.stem === stem).length === 2
  for (const item of sorted)
    if (!isAskedTwice(item) && !kept.some((other) => isNearDuplicate(item, other))) kept.push(item)
  // That troops come to ports is tested, that they come to cities too: never in one quiz, which takes no two that are alike.
  const tested = new Set(kept.flatMap(({ claims }) => claims))
  for (const item of sorted) {
    if (item.claims.every((id) => tested.has(id)) || kept.some(({ stem }) => stem === item.stem)) continue
    kept.push(item)
    for (const id of item.claims) tested.add(id)
  }
  const plain = kept.filter((item) => isFoundByLooking(item, sentences))
  const others = new Set(kept.filter((item) => !plain.includes(item)).flatMap(({ claims }) => claims))
  const reasonFor = (item: Item): string | null => {
    if (!kept.includes(item)) return 'nearly the same as another question'
    return plain.includes(item) && item.claims.every((id) => others.has(id))
      ? 'found by looking, and asked otherwise'
      : null
  }
  return {
    kept: items.filter((item) => reasonFor(item) === null),
    left: items.flatMap((item) => {
      const reason = reasonFor(item)
      return reason === null ? [] : [refusalOf(item, reason)]
    }),
  }
}

/** Where the text first speaks of what an item asks, in code points. */
const startOf = ({ evidence }: Item): number => evidence[0]?.start ?? 0

const refusalOf = ({ claims, type }: Item, reason: string): Refusal => ({
  ...{ claim: claims[0] as string, type, slot: 'whole item', reason },
})

function passGates(check: Checker, outcome: Outcome): Outcome {
  if ('refused' in outcome) return outcome
  const { item } = outcome
  const refuse = (reason: string): Outcome => ({ refused: refusalOf(item, reason) })
  const [flaw] = lintItem(item)
  if (flaw) return refuse(`flaw: ${flaw.flaw}`)
  const [fault] = check(item)
  if (fault) return refuse(`proof not confirmed: ${fault.fault}`)
  return outcome
}
