import type { RevisionData } from './history-page.query.ts'
import { historyAddress } from './revision-address.ts'
import { deedInWords, personInWords } from './revision-words.ts'

const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

const optionOf = (revision: RevisionData): string => {
  const { createdAt, author, publishedAs } = revision
  const which = publishedAs === null ? 'Not published' : `Publication ${publishedAs}`
  return `${which}, ${deedInWords(revision).toLowerCase()} ${dateAndTime.format(new Date(createdAt))} by ${personInWords(author)}`
}

type Props = {
  thing: string
  revisions: readonly RevisionData[]
  from: string | undefined
  to: string | undefined
  asOf: string | undefined
}

/** Chooses two revisions to set side by side, or a publication to see it as it was then. Works without scripts. */
export function CompareForm({ thing, revisions, from, to, asOf }: Props) {
  const readable = revisions.filter(({ content }) => content !== null)
  if (readable.length === 0) return null
  const choice = (name: 'from' | 'to', label: string, chosen: string | undefined) => (
    <label className="grid min-w-0 grid-cols-1 gap-1">
      {label}
      <select name={name} defaultValue={chosen} className="field min-h-9 w-full min-w-0 py-1 text-base">
        {readable.map((revision) => (
          <option key={revision.id} value={revision.id}>
            {optionOf(revision)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4 text-sm">
      {readable.length > 1 && (
        <form action={`${historyAddress(thing)}#difference`} className="flex flex-wrap items-end gap-3">
          {choice('from', 'What is otherwise between', from ?? readable.at(-1)?.id)}
          {choice('to', 'and', to ?? (readable.find(({ publishedAs }) => publishedAs !== null) ?? readable[0])?.id)}
          <button type="submit" className="button min-h-9 py-1 text-sm">
            Compare
          </button>
        </form>
      )}
      <form action={`${historyAddress(thing)}#difference`} className="flex flex-wrap items-end gap-3">
        <label className="grid grid-cols-1 gap-1">
          As it was with publication
          <input
            name="as-of"
            type="number"
            min={1}
            required
            defaultValue={asOf}
            className="field min-h-9 w-full py-1 text-base"
          />
        </label>
        <button type="submit" className="button min-h-9 py-1 text-sm">
          Show
        </button>
      </form>
    </div>
  )
}
