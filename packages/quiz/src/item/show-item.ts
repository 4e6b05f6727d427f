import type { Item } from './item.ts'

/** Something to choose, to put in order or to pair. An id says where it stands, nothing else. */
export type ShownPart = { id: string; text: string }

/** What a learner may see of a question before the answer: only what its form needs beside the stem is there. */
export type ShownItem = {
  version: number
  type: string
  stem: string
} & (
  | { form: 'choice'; options: ShownPart[] /** Whether all that are right have to be chosen. */; multiple: boolean }
  | { form: 'order'; steps: ShownPart[] }
  | { form: 'pairs'; left: ShownPart[]; right: ShownPart[] }
  | { form: 'text' }
  | { form: 'sentence'; sentences: { index: number; text: string }[] }
)

/**
 * The one place where an item is cut down to what a learner may see: no key, no reason, no proof, no evidence, no difficulty. Named one by
 * one, so that a field added to items stays hidden until somebody shows it here.
 */
export function showItem({ version, type, stem, options, multiple, answer }: Item): ShownItem {
  const shown = { version, type, stem }
  if (answer === undefined)
    return { ...shown, form: 'choice', options: options.map(showPart), multiple: multiple === true }
  switch (answer.form) {
    case 'order':
      return { ...shown, form: 'order', steps: answer.steps.map(showPart) }
    case 'pairs':
      return { ...shown, form: 'pairs', left: answer.left.map(showPart), right: answer.right.map(showPart) }
    case 'text':
      return { ...shown, form: 'text' }
    case 'sentence':
      return { ...shown, form: 'sentence', sentences: answer.sentences.map(({ index, text }) => ({ index, text })) }
  }
}

const showPart = ({ id, text }: ShownPart): ShownPart => ({ id, text })
