import type { Item } from '../item/item.ts'
import { choice } from './choice.ts'
import type { Form } from './form.ts'
import { order } from './order.ts'
import { pairs } from './pairs.ts'
import { sentence } from './sentence.ts'
import { text } from './text.ts'

const forms = { choice, order, pairs, sentence, text }

/** The name of the form in which an item is answered. */
export type FormName = keyof typeof forms

/** The form in which an item is answered. */
export const formNameOf = ({ answer }: Item): FormName => answer?.form ?? 'choice'

/** How an item is answered. What `validate` gives is what its `score` takes. */
export const formOf = (item: Item): Form<unknown> => forms[formNameOf(item)] as Form<unknown>
