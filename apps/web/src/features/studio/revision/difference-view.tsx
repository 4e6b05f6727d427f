import { labelOf, valueInWords } from './difference-words.ts'
import type { DifferenceData, PassageData, RevisionData } from './history-page.query.ts'

type Props = {
  kind: RevisionData['kind']
  /** Field by field, what the first says and what the second says. */
  fields: readonly DifferenceData[]
  /** Is there a first one? Else all of the second is told. */
  isDifference: boolean
  /** The sentences of what each rests on. */
  before: readonly PassageData[]
  after: readonly PassageData[]
}

/** What two revisions have otherwise, field by field in words, and what each rests on in its sentences. */
export function DifferenceView({ kind, fields, isDifference, before, after }: Props) {
  const hasMoved = isDifference && fields.some(({ field }) => ['evidence', 'attribution', 'conditions'].includes(field))
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      {fields.length === 0 && <p>They say the same.</p>}
      <dl className="grid grid-cols-1 gap-3">
        {fields.map(({ field, before: was, after: is }) => (
          <div key={field} className="grid grid-cols-1 gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-soft text-sm leading-6">{labelOf(field)}</dt>
            {isDifference && was !== null && (
              <dd className="sm:col-start-2">
                <del className="text-soft decoration-bad">{valueInWords(kind, field, was)}</del>
              </dd>
            )}
            <dd className="sm:col-start-2 sm:first-of-type:row-start-1">
              {is === null ? (
                <span className="text-soft">nothing any more</span>
              ) : isDifference ? (
                <ins className="no-underline">{valueInWords(kind, field, is)}</ins>
              ) : (
                valueInWords(kind, field, is)
              )}
            </dd>
          </div>
        ))}
      </dl>
      {hasMoved && <Passages title="The words of the first, where they stand" passages={before} />}
      <Passages title={hasMoved ? 'The words of the second' : 'Its words, where they stand'} passages={after} />
    </div>
  )
}

function Passages({ title, passages }: { title: string; passages: readonly PassageData[] }) {
  if (passages.length === 0) return null
  return (
    <div className="grid grid-cols-1 gap-2">
      <h3 className="text-soft text-sm">{title}</h3>
      {passages.map(({ parts }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences in the order of the text, which may say the same twice.
        <blockquote key={at} className="border-rule border-l-2 pl-3 font-serif text-soft">
          {parts.map(({ text, isEvidence }, place) =>
            isEvidence ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same.
              <mark key={place} className="rounded-xs bg-tint-strong text-ink">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </blockquote>
      ))}
    </div>
  )
}
