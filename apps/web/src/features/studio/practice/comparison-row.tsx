import { asThing } from '../change-set/queue-entry.ts'
import { fieldsOf } from '../thing-words.ts'
import type { ComparedPart, ComparedRow, Passed } from './compare-claims.ts'
import { rowInWords, sortOf, sortWords } from './comparison-words.ts'

type Props = { name: string; row: ComparedRow; isCurrent: boolean; onShow: (name: string) => void }

/** One line: how it stands, both sentences where there are two, and where it is the current one what they have otherwise. */
export function ComparisonRow({ name, row, isCurrent, onShow }: Props) {
  const own = row.kind === 'MISSED' ? null : row.own.text
  const published = row.kind === 'OWN' ? null : row.published.text
  return (
    <li
      className={`queue-entry mb-1 rounded-md border px-3 py-2 ${isCurrent ? 'border-accent bg-raised' : 'border-transparent border-b-rule'}`}
    >
      <button
        type="button"
        data-entry={name}
        aria-current={isCurrent || undefined}
        className="grid w-full gap-1 rounded text-left"
        onClick={() => onShow(name)}
      >
        <span className="flex items-baseline gap-1 text-soft text-xs">
          <span aria-hidden="true" className="status-sign shrink-0">
            {sortWords[sortOf(row)].sign}
          </span>
          {rowInWords(row)}
        </span>
        {own === published ? (
          <Sentence of="Both" text={own ?? ''} />
        ) : (
          <>
            {own !== null && <Sentence of="Yours" text={own} />}
            {published !== null && <Sentence of="Published" text={published} />}
          </>
        )}
      </button>
      {row.kind === 'MISSED' && row.passed && <PassedLine {...row.passed} />}
      {isCurrent && row.kind === 'FOUND' && row.differs.length > 0 && <Differences row={row} />}
    </li>
  )
}

const Sentence = ({ of, text }: { of: string; text: string }) => (
  <span className="grid grid-cols-[4.75rem_1fr] items-baseline gap-x-2">
    <span className="text-soft text-xs">{of}</span>
    <span className="font-serif leading-snug">{text}</span>
  </span>
)

/** A suggestion that would have been it. */
const PassedLine = ({ claim, isRejected }: Passed) => (
  <p className="mt-1 text-sm">
    {isRejected ? 'You rejected a suggestion that says this: ' : 'A suggestion that you left says this: '}
    <span className="font-serif">{claim.text}</span>
  </p>
)

/** The field of a claim’s form that a part is shown in. */
const fieldsOfPart: Record<ComparedPart, string> = {
  ...{ subject: 'subject', predicate: 'predicate', object: 'object', qualifiers: 'qualifiers' },
  ...{ modality: 'modality', polarity: 'modality', attribution: 'attribution', conditions: 'conditions' },
}

function Differences({ row: { own, published, differs } }: { row: Extract<ComparedRow, { kind: 'FOUND' }> }) {
  const shown = new Set(differs.map((part) => fieldsOfPart[part]))
  const theirs = new Map(fieldsOf(asThing(published)).map(({ field, words }) => [field, words]))
  return (
    <dl className="mt-2 grid gap-2 border-rule border-l-2 pl-3 text-sm">
      {fieldsOf(asThing(own))
        .filter(({ field }) => shown.has(field))
        .map(({ field, label, words }) => (
          <div key={field}>
            <dt className="text-soft">{label}</dt>
            <dd>Yours: {words || 'nothing'}</dd>
            <dd>Published: {theirs.get(field) || 'nothing'}</dd>
          </div>
        ))}
    </dl>
  )
}
