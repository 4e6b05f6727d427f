import { MessagePage } from '../../ui/message-page.tsx'
import type { OfferData } from './quiz-offer.query.ts'
import { SetForm } from './set-form.tsx'
import { SetShortfall } from './set-shortfall.tsx'

/** What is shown where nothing can be asked of what an address chooses. */
export function EmptySet({ offer }: { offer: OfferData }) {
  return (
    <MessagePage title="No question fits">
      <SetShortfall offer={offer} />
      <SetForm offer={offer} isOpen />
    </MessagePage>
  )
}
