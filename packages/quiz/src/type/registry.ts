import { allThatApply } from './all-that-apply.ts'
import { attribution } from './attribution.ts'
import { cloze } from './cloze.ts'
import { condition } from './condition.ts'
import { contrast } from './contrast.ts'
import { evidence } from './evidence.ts'
import { happened } from './happened.ts'
import type { ItemType } from './item-type.ts'
import { literal } from './literal.ts'
import { matching } from './matching.ts'
import { modality } from './modality.ts'
import { ordering } from './ordering.ts'
import { saying } from './saying.ts'
import { slotChoice } from './slot-choice.ts'
import { statement } from './statement.ts'
import { supported } from './supported.ts'
import { topic } from './topic.ts'
import { twoHop } from './two-hop.ts'
import { voice } from './voice.ts'

/** Every type of question, in the order in which they are tried. A new type is one file and one line here; CONTRIBUTING.md names what else tells of it. */
export const itemTypes: readonly ItemType[] = [
  ...[slotChoice, literal, attribution, voice, modality, condition, statement, evidence],
  ...[allThatApply, cloze, twoHop, matching, ordering, supported, contrast, saying, happened, topic],
]
