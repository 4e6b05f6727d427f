'use client'
import { MessagePage } from '../ui/message-page.tsx'

type Props = { error: Error & { digest?: string }; reset: () => void }

// biome-ignore lint/suspicious/noShadowRestrictedNames: Next asks for a default export; the name is its convention.
export default function Error({ error, reset }: Props) {
  return (
    <MessagePage title="This page could not be made">
      <p>
        The API answered with an error. It may pass: try again. If it stays, please tell us
        {error.digest ? ` and quote ${error.digest}` : ''}.
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={reset}>
          Try again
        </button>
        <a className="button" href="/">
          Front page
        </a>
      </p>
    </MessagePage>
  )
}
