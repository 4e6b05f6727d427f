import type { Metadata } from 'next'
import { MessagePage } from '../../ui/message-page.tsx'

export const metadata: Metadata = { title: 'The API does not answer', robots: { index: false } }

export default function UnreachablePage() {
  return (
    <MessagePage title="The API does not answer">
      <p>
        The pages are here, but the service that holds the articles and their claims is not running, or is just
        starting. Nothing is lost.
      </p>
      <p>
        If this is your own machine, look at the terminal in which you ran <code>npm start</code>: it says what went
        wrong and how to mend it.
      </p>
      <form>
        <button type="submit" className="button button-primary">
          Try again
        </button>
      </form>
    </MessagePage>
  )
}
