import type { ItemData, ItemResult } from '../quiz-page.query.ts'
import type { Given } from './given.ts'

/** What every form of a question is given: `given` is the answer as far as it is complete. */
export type FormProps<Typename extends ItemData['__typename']> = {
  item: Extract<ItemData, { __typename: Typename }>
  /** How it was answered; null until it is. */
  result: ItemResult | null
  given: Given | undefined
  onGive: (given: Given | undefined) => void
}
