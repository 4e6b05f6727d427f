import { Link } from '../../ui/link.tsx'
import { MessagePage } from '../../ui/message-page.tsx'
import { SearchForm } from '../search/search-form.tsx'

/** What is shown where nothing is. */
export function MissingPage() {
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
