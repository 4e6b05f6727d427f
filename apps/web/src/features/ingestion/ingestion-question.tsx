'use client'
import { Link } from '../../ui/link.tsx'
import type { IngestionState } from './ingest-page.query.ts'
import { fieldLabels, originWords, shareInWords } from './ingestion-words.ts'
import { Refusal } from './refusal.tsx'
import { useSend } from './use-send.ts'

/** What is asked before a draft is made: whether it is another document after all, and whether what was found out is right. */
export function IngestionQuestion({ state, onMade }: { state: IngestionState; onMade: () => void }) {
  const { onSubmit, busy, refusal, field: wrong, alert } = useSend('/api/ingest/continue', '', onMade)
  const { id, problem, resembling } = state
  return (
    <form
      method="post"
      action="/api/ingest/continue"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="grid grid-cols-1 gap-6"
    >
      <Refusal refusal={refusal} alert={alert} />
      <input type="hidden" name="id" value={id} />
      {problem && resembling.length === 0 && (
        <p className="rounded-md bg-tint p-4">
          {problem.message} {problem.remedy}
        </p>
      )}
      {resembling.length > 0 && <Resembling resembling={resembling} />}
      <fieldset className="grid grid-cols-1 gap-4">
        <legend className="mb-3 font-serif text-2xl">Is this right?</legend>
        {fieldLabels.map(([field, label]) => (
          <MetadataField key={field} field={field} label={label} state={state} isWrong={field === wrong} />
        ))}
      </fieldset>
      <button type="submit" className="button button-primary justify-self-start" aria-disabled={busy}>
        {busy ? 'Going on …' : 'Make the draft'}
      </button>
    </form>
  )
}

type FieldProps = {
  field: IngestionState['metadata'][number]['field']
  label: string
  state: IngestionState
  isWrong: boolean
}

const hints: Partial<Record<FieldProps['field'], string>> = {
  title: 'Another title than the first line is put above it.',
  publishedOn: 'As printed: 2025-02-24, or 2025-02. Empty where the source does not say.',
}

function MetadataField({ field, label, state: { metadata, problem }, isWrong }: FieldProps) {
  const proposed = metadata.find((piece) => piece.field === field)
  const told = [proposed && originWords[proposed.origin], hints[field]].filter(Boolean).join('. ')
  const id = `field-${field}`
  return (
    <div className="grid grid-cols-1 gap-1">
      <label htmlFor={id}>{label}</label>
      {told && (
        <p id={`${id}-hint`} className="text-sm text-soft first-letter:uppercase">
          {told}
        </p>
      )}
      <input
        id={id}
        name={field}
        defaultValue={proposed?.value ?? ''}
        required={field === 'title'}
        aria-invalid={isWrong || problem?.field === field ? true : undefined}
        aria-describedby={told ? `${id}-hint` : undefined}
        className="field w-full min-w-0"
      />
    </div>
  )
}

function Resembling({ resembling }: Pick<IngestionState, 'resembling'>) {
  return (
    <fieldset className="grid gap-3 rounded-md bg-tint p-4">
      <legend className="float-left w-full font-serif text-2xl">Something like this is here already</legend>
      <ul className="clear-both grid gap-3">
        {resembling.map((other) => (
          <li key={other.document}>
            <Link className="link" href={`${other.isPublished ? '' : '/studio'}/documents/${other.slug}`}>
              {other.title}
            </Link>{' '}
            <span className="text-soft">
              has {shareInWords(other)}
              {!other.isPublished && ', a draft'}
            </span>
            {other.isPublished && (
              <label className="mt-1 flex min-h-6 items-center gap-2">
                <input type="radio" name="replaces" value={other.document} className="size-5 accent-accent" />
                This is a new version of it
              </label>
            )}
          </li>
        ))}
      </ul>
      {resembling.some(({ isPublished }) => isPublished) ? (
        <label className="flex min-h-6 items-center gap-2">
          <input type="radio" name="replaces" value="" defaultChecked className="size-5 accent-accent" />
          It is a document of its own
        </label>
      ) : (
        <p>Cancel it if that is the one; go on if this is a document of its own.</p>
      )}
      <input type="hidden" name="anyway" value="on" />
    </fieldset>
  )
}
