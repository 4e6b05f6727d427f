import type { ItemType } from './item-type.ts'
import { maskArgument } from './mask-argument.ts'

/** When, how many: a date or a number of a claim is masked and asked for; "up to 30,000" is no 30,000. */
export const literal: ItemType = maskArgument('literal', ['TIME', 'QUANTITY'])
