import type { ItemType } from './item-type.ts'
import { maskArgument } from './mask-argument.ts'

/** Who, what, where: a person, a thing or a circumstance of a claim is masked and asked for. */
export const slotChoice: ItemType = maskArgument('slot-choice', ['ENTITY', 'TEXT'])
