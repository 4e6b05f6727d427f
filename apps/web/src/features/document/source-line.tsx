import { dateInWords } from '../../ui/date-words.ts'
import type { DocumentPageData } from './document-page.query.ts'
import { readingMinutes } from './reading-minutes.ts'

/** Where the document comes from and when; what an editor inferred is told apart from what the source prints. */
export function SourceLine({ document }: { document: DocumentPageData }) {
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
      </p>
      {datedAround && !publishedOn && (
        <p>
          Dated around {dateInWords(datedAround.value)}
          {datedAround.inferredBecause && (
            <>: the source prints no date; inferred because {lowerFirst(datedAround.inferredBecause)}</>
          )}
        </p>
      )}
    </div>
  )
}

const lowerFirst = (text: string) =>
  /^(The|A|An|It|Its|This|That|In|On)\b/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
