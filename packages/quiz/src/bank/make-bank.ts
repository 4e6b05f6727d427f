import type { Knowledge } from '@backstop/knowledge'
import { type Checker, createChecker } from '../checker/check-item.ts'
import type { Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { ItemType, Outcome, Refusal } from '../type/item-type.ts'
import { itemTypes } from '../type/registry.ts'
import { createWorld } from '../world/world.ts'
import { isNearDuplicate } from './near-duplicate.ts'

/** All the questions that a document's claims bear, in reading order, and why no more. */
export type Bank = { proved: Item[]; refused: Refusal[] }

/**
 * Makes every question of a document with every type, lets each through the gates (lint, and the checker that shares no code with
 * the types) and leaves out those that ask nearly the same as one before. The same knowledge and seed give the same bytes.
 */
export function makeBank(
  knowledge: Knowledge,
  { document, seed, types = itemTypes }: { document: string; seed: number; types?: readonly ItemType[] },
): Bank {
  const world = createWorld(knowledge)
  const check = createChecker(knowledge)
  const bank: Bank = { proved: [], refused: [] }
  for (const claim of world.claimsOf(document)) {
    for (const type of types) {
      for (const outcome of type.make({ world, claim, seed })) {
        const passed = passGates(check, outcome, bank.proved)
        if ('item' in passed) bank.proved.push(passed.item)
        else bank.refused.push(passed.refused)
      }
    }
  }
  return bank
}

function passGates(check: Checker, outcome: Outcome, before: Item[]): Outcome {
  if ('refused' in outcome) return outcome
  const { item } = outcome
  const refuse = (reason: string): Outcome => ({
    refused: { claim: item.claims[0] as string, type: item.type, slot: 'whole item', reason },
  })
  const [flaw] = lintItem(item)
  if (flaw) return refuse(`flaw: ${flaw.flaw}`)
  const [fault] = check(item)
  if (fault) return refuse(`proof not confirmed: ${fault.fault}`)
  return before.some((other) => isNearDuplicate(item, other)) ? refuse('nearly the same as another question') : outcome
}
