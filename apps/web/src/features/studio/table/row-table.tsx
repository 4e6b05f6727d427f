'use client'
import type { ReactNode } from 'react'
import { ConflictPanel } from '../change-set/conflict-panel.tsx'
import type { Clash, Editing } from '../use-editing.ts'
import { PickAll, PickCell } from './pick-cells.tsx'
import type { Picked } from './use-picked.ts'

type Column = { name: string; className?: string }

type Props<Row extends { id: string }> = {
  rows: readonly Row[]
  /** What the columns are, without that of what can be done. */
  columns: readonly Column[]
  editing: Editing
  /** Where several rows can be chosen: which are, and how a row is called. */
  pick?: { picked: Picked; nameOf: (row: Row) => string }
  /** The form that stands in a row's place; null where it is closed. */
  opened: (row: Row) => ReactNode
  /** A row's cells, that of what can be done included. */
  cells: (row: Row) => ReactNode
  onClose: () => void
  /** Goes on with what two editors changed at once, put together. */
  onTogether: (clash: Clash) => void
}

/** Things in rows, each edited in its place, several chosen; what clashes with another editor's edit is asked about above them. */
export function RowTable<Row extends { id: string }>(props: Props<Row>) {
  const { rows, columns, editing, pick, opened, cells, onClose, onTogether } = props
  return (
    <>
      {editing.clash && (
        <div className="card mb-4 max-w-2xl">
          <ConflictPanel
            clash={editing.clash}
            studio={editing}
            onClose={onClose}
            onTogether={(clash) => {
              editing.setClash(null)
              onTogether(clash)
            }}
          />
        </div>
      )}
      <table className="w-full text-left text-sm">
        <thead className="border-rule border-b text-soft max-md:sr-only">
          <tr>
            {pick && <PickAll picked={pick.picked} />}
            {columns.map(({ name, className = '' }) => (
              <th key={name} className={`py-2 pr-4 font-medium ${className}`}>
                {name}
              </th>
            ))}
            <th className="py-2 font-medium">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const form = opened(row)
            return (
              <tr
                key={row.id}
                data-row={row.id}
                className="border-rule border-b align-top max-md:relative max-md:grid max-md:py-2"
              >
                {form ? (
                  <td colSpan={columns.length + (pick ? 2 : 1)} className="py-4">
                    {form}
                  </td>
                ) : (
                  <>
                    {pick && <PickCell picked={pick.picked} id={row.id} name={pick.nameOf(row)} />}
                    {cells(row)}
                  </>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** How something stands, as a column. */
export const standingColumn: Column = { name: 'How it stands', className: 'whitespace-nowrap' }
