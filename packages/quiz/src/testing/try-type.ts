import type { Knowledge } from '@backstop/knowledge'
import { type Item, keyOf } from '../item/item.ts'
import type { Query } from '../query/query.ts'
import type { ItemType, Outcome } from '../type/item-type.ts'
import { itemTypes } from '../type/registry.ts'
import { createWorld } from '../world/world.ts'
import type { createBridge } from './bridge.ts'

/** The invented article that types are tried on. */
export type Bridge = ReturnType<typeof createBridge>

/** What a type makes of one claim. */
export function make(type: ItemType, bridge: Pick<Bridge, 'knowledge' | 'document'>, id: string, seed = 7): Outcome[] {
  const world = createWorld(bridge.knowledge)
  const claim = bridge.knowledge.claims.find((each) => each.id === id)
  if (claim === undefined) throw new Error('no such claim')
  if (type.of === 'claim') return type.make({ world, claim, seed })
  return type.make({ world, document: bridge.document, seed })
}
/** Everything that all types make of a document, before any gate. */
export function makeUngated(knowledge: Knowledge, document: string, seed: number): Item[] {
  const world = createWorld(knowledge)
  const outcomes = itemTypes.flatMap((type) =>
    type.of === 'claim'
      ? world.claimsOf(document).flatMap((claim) => type.make({ world, claim, seed }))
      : type.make({ world, document, seed }),
  )
  return itemsOf(outcomes)
}

/** The items among what was made. */
export const itemsOf = (outcomes: Outcome[]): Item[] =>
  outcomes.flatMap((outcome) => ('item' in outcome ? [outcome.item] : []))
/** Why the rest was not, after the slot. */
export const reasonsOf = (outcomes: Outcome[]) =>
  outcomes.flatMap((outcome) => ('refused' in outcome ? [`${outcome.refused.slot}: ${outcome.refused.reason}`] : []))
/** Stem and key of each item. */
export const asked = (outcomes: Outcome[]) => itemsOf(outcomes).map((item) => [item.stem, keyOf(item).text])
/** The wrong options of all items. */
export const wrongOf = (outcomes: Outcome[]) =>
  itemsOf(outcomes).flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => text))
/** A predicate of the article, to be changed. */
export const predicateOf = ({ knowledge }: Bridge, key: string) =>
  knowledge.predicates.find((predicate) => predicate.key === key) as Bridge['knowledge']['predicates'][number]

/** The query of an item that has one for all of it. */
export function queryOf({ proof }: Item): Query {
  if ('rows' in proof.query) throw new Error('the item is answered row by row')
  return proof.query
}
