import { Link } from '../../../ui/link.tsx'
import { Moment } from '../moment.tsx'
import { historyAddress } from '../revision/revision-address.ts'
import { personInWords } from '../revision/revision-words.ts'
import { StudioFrame } from '../studio-frame.tsx'
import { BringBack } from './bring-back.tsx'
import type { WithdrawnDocumentData } from './withdrawn-document.query.ts'

/** In the place of a document that was withdrawn: by which publication, and the way back. */
export function WithdrawnView({ document: { id, title, publication } }: { document: WithdrawnDocumentData }) {
  const { changeSet, revision, publishedAt, author, undoable } = publication
  const isBackable = undoable && title !== null
  return (
    <StudioFrame title={title ?? 'Something that is no longer told'}>
      <div className="grid max-w-measure gap-4">
        <p>
          This document is published no more: publication {revision} withdrew it, with its claims (
          <Moment at={publishedAt} />, {personInWords(author)}).{' '}
          {isBackable && 'Nothing of it is lost. Brought back, it is published again at once, as it was.'}
          {title === null && 'What it said was redacted since, and does not come back.'}
          {title !== null && !undoable && 'Something of that was published anew since: see the history.'}
        </p>
        {isBackable && (
          <p>
            <BringBack changeSet={changeSet} />
          </p>
        )}
        <p className="flex flex-wrap gap-x-4 text-sm">
          <Link className="link inline-block py-1" href={historyAddress(id)}>
            Its history
          </Link>
          <Link className="link inline-block py-1" href={`/studio/history?through=${revision}`}>
            The publication
          </Link>
        </p>
      </div>
    </StudioFrame>
  )
}
