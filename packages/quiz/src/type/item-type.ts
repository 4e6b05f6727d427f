import type { Item } from '../item/item.ts'
import type { KnownClaim, World } from '../world/world.ts'

/** What a type makes questions from: one claim in its world. The same source gives the same questions, byte for byte. */
export type Source = { world: World; claim: KnownClaim; seed: number }

/** What a type makes questions from that go over several claims: a document in its world. */
export type WholeSource = { world: World; document: string; seed: number }

/** Why a type asks nothing about a claim, in a few words that are counted; `slot` says which of several questions it would have been. */
export type Refusal = { claim: string; type: string; slot: string; reason: string }

/** A question made, or the reason why none was. */
export type Outcome = { item: Item } | { refused: Refusal }

/**
 * A type of question: one file, listed in `registry.ts`. It makes what it can of a claim, or of a whole document, and says why it makes no more; the gates
 * that every item has to pass (lint and independent check) come after it and are no concern of its own.
 */
export type ItemType = {
  /** Its name in the item record, as the catalogue has it. */
  key: string
} & (
  | { of: 'claim'; make: (source: Source) => Outcome[] }
  | { of: 'document'; make: (source: WholeSource) => Outcome[] }
)
