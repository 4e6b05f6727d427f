import type { ItemData } from '../quiz-page.query.ts'
import { ChoiceForm } from './choice-form.tsx'
import { ClozeForm } from './cloze-form.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import type { FormProps } from './form-props.ts'
import type { Given } from './given.ts'
import { MatchingForm } from './matching-form.tsx'
import { OrderingForm } from './ordering-form.tsx'

/** The form in which a question is answered. */
export function AnswerForm({ item, ...props }: FormProps<ItemData['__typename']>) {
  switch (item.__typename) {
    case 'ChoiceItem':
      return <ChoiceForm item={item} {...props} />
    case 'OrderingItem':
      return <OrderingForm item={item} {...props} />
    case 'MatchingItem':
      return <MatchingForm item={item} {...props} />
    case 'ClozeItem':
      return <ClozeForm item={item} {...props} />
    case 'EvidenceItem':
      return <EvidenceForm item={item} {...props} />
  }
}

/** What is given before anything is done: the order as it is shown; nothing elsewhere. */
export const givenAtFirst = (item: ItemData): Given | undefined =>
  item.__typename === 'OrderingItem' ? { order: item.steps.map(({ id }) => id) } : undefined
