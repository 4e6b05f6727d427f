import type { Metadata } from 'next'
import Link from 'next/link'
import { SearchForm } from '../features/search/search-form.tsx'
import { MessagePage } from '../ui/message-page.tsx'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default function NotFound() {
  return (
    <MessagePage title="There is nothing at this address">
      <p>
        The link may be mistyped, or what stood here may have been withdrawn. Search for it, or start from{' '}
        <Link className="link" href="/">
          the front page
        </Link>
        .
      </p>
      <SearchForm />
    </MessagePage>
  )
}
