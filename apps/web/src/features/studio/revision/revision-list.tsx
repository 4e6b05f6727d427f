import { Link } from '../../../ui/link.tsx'
import { Moment } from '../moment.tsx'
import { nameOf } from '../thing-words.ts'
import type { RevisionData } from './history-page.query.ts'
import { differenceAddress } from './revision-address.ts'
import { deedInWords, fateInWords, personInWords } from './revision-words.ts'

type Props = { thing: string; revisions: readonly RevisionData[]; shown: string | undefined }

/** Every revision of something with who wrote it, when, and what became of it; any two are chosen to be set side by side. */
export function RevisionList({ thing, revisions, shown }: Props) {
  const readable = revisions.filter(({ content }) => content !== null)
  return (
    <ol className="max-w-3xl">
      {revisions.map((revision) => {
        const { id, author, createdAt, content, redactedAt, withdraws, base, publishedAt } = revision
        return (
          <li key={id} className="grid gap-1 border-rule border-t py-3" aria-current={id === shown || undefined}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{deedInWords(revision)}</span>
              <span className="text-soft text-sm">
                by {personInWords(author)}, <Moment at={createdAt} />
              </span>
            </p>
            {redactedAt !== null ? (
              <p className="text-soft">
                What it said was taken away for good, <Moment at={redactedAt} />.
              </p>
            ) : (
              !withdraws && <p className="font-serif leading-snug">{nameOf(content)}</p>
            )}
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
              <span className="text-soft">
                {fateInWords(revision)}
                {publishedAt !== null && publishedAt !== createdAt && (
                  <>
                    , <Moment at={publishedAt} />
                  </>
                )}
              </span>
              {content !== null && (
                <Link className="link inline-flex min-h-6 items-center" href={differenceAddress(thing, id, base?.id)}>
                  {base === null ? 'All it says' : 'What it changed'}
                  <span className="sr-only">, revision of {createdAt}</span>
                </Link>
              )}
            </p>
          </li>
        )
      })}
      {readable.length === 0 && <li className="border-rule border-t py-3">Nothing of what it said is left.</li>}
    </ol>
  )
}
