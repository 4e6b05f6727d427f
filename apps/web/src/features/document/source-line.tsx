import { dateInWords } from '../../ui/date-words.ts'
import { midSentence } from '../../ui/mid-sentence.ts'
import type { DocumentPageData } from './document-page.query.ts'
import { readingMinutes } from './reading-minutes.ts'

type Props = {
  document: DocumentPageData
  /** Where it is read, in full: on paper there is nothing else that leads there. */
  address: string
  /** Where the operation that made the page can be run: at its end it is far away. */
  graphql: string
}

/** Where the document comes from and when; what an editor inferred is told apart from what the source prints. */
export function SourceLine({ document, address, graphql }: Props) {
  const { author, publisher, url, publishedOn, datedAround, text } = document
  return (
    <div className="mb-8 grid gap-1.5 text-[0.9375rem] text-soft">
      <p>
        {author && <>By {author} · </>}
        {publisher && <>{publisher} · </>}
        {publishedOn && <>{dateInWords(publishedOn)} · </>}
        {readingMinutes(text)} min read
        {url && (
          <>
            {' '}
            ·{' '}
            <a className="link" href={url}>
              Original
            </a>
          </>
        )}
        <span className="no-print">
          {' '}
          ·{' '}
          <a className="link" href={graphql}>
            In GraphQL
          </a>
        </span>
      </p>
      <p className="hidden print:block">{address}</p>
      {datedAround && !publishedOn && (
        <details>
          <summary className="disclosure">
            Dated around {dateInWords(datedAround.value)}:{' '}
            <span className="underline decoration-dotted underline-offset-4">inferred</span>, the source prints no date
            of its own
          </summary>
          {datedAround.inferredBecause && (
            <p className="mt-1 border-rule border-l-2 pl-3">
              Inferred because {midSentence(datedAround.inferredBecause)}
            </p>
          )}
        </details>
      )}
    </div>
  )
}
