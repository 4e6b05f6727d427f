import type { Item } from '../item/item.ts'

/** One flaw of item writing that can be told from the item alone. */
export type LintRule = {
  /**
   * What it looks at: the stem as a question, for items that are answered by choosing; their options; or any stem. A question that is answered row by row
   * has its options looked at row by row.
   */
  reads: 'question' | 'options' | 'stem'
  /** The flaw's name, as `item-quality.md` of the assessment literature has it (Haladyna, Downing & Rodriguez 2002; Tarrant 2006). */
  key: string
  /** What is wrong, with the words at fault; null when nothing is. */
  find: (item: Item) => string | null
}

/** A flaw that a rule found. */
export type Finding = { flaw: string; detail: string }
