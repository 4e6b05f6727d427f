import { attribution } from './attribution.ts'
import type { ItemType } from './item-type.ts'
import { modality } from './modality.ts'
import { slotChoice } from './slot-choice.ts'

/** Every type of question, in the order in which they are tried. A new type is one file and one line here. */
export const itemTypes: readonly ItemType[] = [slotChoice, attribution, modality]
