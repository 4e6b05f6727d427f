import type { Item } from './item.ts'

/** What a learner may see of a question before the answer. */
export type ShownItem = {
  version: number
  type: string
  stem: string
  /** In their fixed order. An id says where an option stands, nothing else. */
  options: { id: string; text: string }[]
  /** Whether several options may be chosen. */
  multiple: boolean
}

/**
 * The one place where an item is cut down to what a learner may see: no key, no reason, no proof, no evidence, no difficulty. Named one by
 * one, so that a field added to items stays hidden until somebody shows it here.
 */
export function showItem({ version, type, stem, options }: Item): ShownItem {
  return { version, type, stem, options: options.map(({ id, text }) => ({ id, text })), multiple: false }
}
