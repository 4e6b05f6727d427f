'use client'
import { useState } from 'react'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { editTogether } from '../change-set/edit-together.ts'
import { HistoryLink } from '../revision/history-link.tsx'
import type { StudioPredicateData } from '../studio-document.query.ts'
import { RowTable, standingColumn } from '../table/row-table.tsx'
import { Standing } from '../table/standing.tsx'
import { TableBar } from '../table/table-bar.tsx'
import { focusRow, useTable } from '../table/use-table.ts'
import { MergePredicateForm } from './merge-predicate-form.tsx'
import { PredicateForm } from './predicate-form.tsx'
import type { PredicateRow, PredicateTableData } from './predicate-table.query.ts'
import { kindsInWords, promisesInWords, warningsOf } from './predicate-words.ts'

type Open = { kind: 'edit' | 'merge'; predicate: StudioPredicateData } | { kind: 'new' }

/** Predicates in rows, each edited or merged in its place, with what of their claims does not fit. */
export function PredicateTable({ studio: { predicates, ownSet } }: { studio: PredicateTableData }) {
  const editing = useTable()
  const [open, setOpen] = useState<Open | null>(null)
  const openId = open && open.kind !== 'new' ? open.predicate.id : undefined
  const close = () => {
    setOpen(null)
    focusRow(openId)
  }
  return (
    <>
      <TableBar editing={editing} ownSet={ownSet} summary={count(predicates.totalCount, 'predicate')}>
        <button
          type="button"
          className="needs-script button min-h-9 py-1 text-sm"
          onClick={() => setOpen({ kind: 'new' })}
        >
          New
        </button>
      </TableBar>
      {open?.kind === 'new' && (
        <div className="card mb-4 max-w-3xl">
          <PredicateForm predicate={null} use={null} studio={editing} onClose={close} />
        </div>
      )}
      <RowTable
        rows={predicates.nodes}
        columns={[{ name: 'Reads' }, { name: 'Between' }, { name: 'Promises' }, { name: 'Used in' }, standingColumn]}
        editing={editing}
        opened={(row) =>
          open !== null &&
          open.kind !== 'new' &&
          row.id === openId && (
            <div className="card max-w-3xl">
              {open.kind === 'edit' ? (
                <PredicateForm
                  key={open.predicate.revision}
                  predicate={open.predicate}
                  use={row.use}
                  studio={editing}
                  onClose={close}
                />
              ) : (
                <MergePredicateForm predicate={row} editing={editing} onClose={close} />
              )}
            </div>
          )
        }
        cells={(row) => <Cells row={row} onOpen={(kind) => setOpen({ kind, predicate: row })} />}
        onClose={close}
        onTogether={(clash) => {
          const predicate = editTogether('StudioPredicate', clash)
          if (predicate) setOpen({ kind: 'edit', predicate })
        }}
      />
    </>
  )
}

function Cells({ row, onOpen }: { row: PredicateRow; onOpen: (kind: 'edit' | 'merge') => void }) {
  const { label, inverseLabel, key, description, subjectKinds, objectKinds, use } = row
  return (
    <>
      <td className="py-2 pr-4 md:min-w-56">
        <span className="font-medium">{label}</span>
        {inverseLabel && <span className="text-soft"> · {inverseLabel}</span>}
        <span className="block text-soft">
          {key}
          {description && `: ${description}`}
        </span>
        {warningsOf(row, use).map((warning) => (
          <span key={warning} className="block">
            <span aria-hidden="true">⚠</span> {warning}
          </span>
        ))}
      </td>
      <td className="py-2 pr-4 max-md:py-0.5">
        {kindsInWords(subjectKinds)} <span className="text-soft">→</span> {kindsInWords(objectKinds)}
      </td>
      <td className="py-2 pr-4 max-md:py-0.5">{promisesInWords(row)}</td>
      <td className="whitespace-nowrap py-2 pr-4 max-md:py-0.5">
        {use.claims === 0 ? (
          'no claim'
        ) : (
          <Link className="link" href={`/studio/claims?predicate=${encodeURIComponent(key)}`}>
            {count(use.claims, 'claim')}
          </Link>
        )}
      </td>
      <td className="whitespace-nowrap py-2 pr-4 max-md:py-0.5">
        <Standing status={row.status} />
      </td>
      <td className="whitespace-nowrap py-1 md:text-right">
        <span className="needs-script">
          <button type="button" className="link min-h-8 px-2 max-md:pl-0" onClick={() => onOpen('edit')}>
            Edit<span className="sr-only"> “{label}”</span>
          </button>
          <button type="button" className="link min-h-8 px-2" onClick={() => onOpen('merge')}>
            Merge<span className="sr-only"> “{label}”</span>
          </button>
        </span>
        <HistoryLink thing={row.id} name={`“${label}”`} />
      </td>
    </>
  )
}
