'use client'
import { useState } from 'react'
import { count } from '../../../ui/plural.ts'
import { entityKinds } from '../../entity/entity-kinds.ts'
import { editTogether } from '../change-set/edit-together.ts'
import { GuardPanel } from '../guard/guard-panel.tsx'
import { HistoryLink } from '../revision/history-link.tsx'
import type { StudioEntityData } from '../studio-document.query.ts'
import { BulkPanel, type BulkWay } from '../table/bulk-panel.tsx'
import { RowTable, standingColumn } from '../table/row-table.tsx'
import { Standing } from '../table/standing.tsx'
import { TableBar } from '../table/table-bar.tsx'
import { usePicked } from '../table/use-picked.ts'
import { focusRow, useTable } from '../table/use-table.ts'
import { EntityForm } from './entity-form.tsx'
import type { EntityTableData } from './entity-table.query.ts'
import { MergeForm } from './merge-form.tsx'

type Row = EntityTableData['entities']['nodes'][number]
type Kind = 'edit' | 'merge' | 'guards'

const ways: readonly BulkWay[] = [
  {
    key: 'kind',
    label: 'What sort',
    options: Object.entries(entityKinds).map(([kind, { one }]) => [kind, one]),
    change: (id, kind) => ({ entity: { id, kind: kind as Row['entityKind'] } }),
  },
  { key: 'withdraw', label: 'Withdraw', change: (id) => ({ withdraw: { id } }) },
]

/** Entities in rows: each edited, merged or set beside others in its place, several changed together. */
export function EntityTable({ studio: { entities, ownSet } }: { studio: EntityTableData }) {
  const editing = useTable()
  const [open, setOpen] = useState<{ kind: Kind; entity: StudioEntityData } | null>(null)
  const { picked, ...pick } = usePicked(entities.nodes)
  const close = () => {
    setOpen(null)
    focusRow(open?.entity.id)
  }
  return (
    <>
      <TableBar editing={editing} ownSet={ownSet} summary={count(entities.totalCount, 'entry', 'entries')} />
      <RowTable
        rows={entities.nodes}
        columns={[{ name: 'Name' }, { name: 'What sort' }, standingColumn]}
        editing={editing}
        pick={{ picked: pick, nameOf: ({ name }) => name }}
        opened={(row) =>
          open?.entity.id === row.id && (
            <div className="card max-w-xl">
              {open.kind === 'edit' && (
                <EntityForm
                  key={open.entity.revision}
                  entity={{ ...open.entity, changeSet: row.changeSet }}
                  studio={editing}
                  onClose={close}
                />
              )}
              {open.kind === 'merge' && (
                <MergeForm
                  entities={[{ id: row.id, name: row.name }]}
                  known={[]}
                  document={null}
                  onMerge={editing.merge}
                  onClose={close}
                />
              )}
              {open.kind === 'guards' && (
                <GuardPanel entity={row} document={null} known={[]} editing={editing} isAlone onClose={close} />
              )}
            </div>
          )
        }
        cells={(row) => <Cells row={row} onOpen={(kind) => setOpen({ kind, entity: row })} />}
        onClose={close}
        onTogether={(clash) => {
          const entity = editTogether('StudioEntity', clash)
          if (entity) setOpen({ kind: 'edit', entity })
        }}
      />
      {picked.length > 0 && (
        <BulkPanel
          nouns={['entry', 'entries']}
          rows={picked.map(({ id, revision, changeSet, name }) => ({ id, revision, changeSet, name }))}
          ways={ways}
          editing={editing}
          onClear={pick.clear}
        />
      )}
    </>
  )
}

const actWords: Record<Kind, string> = { edit: 'Edit', merge: 'Merge', guards: 'Overlaps' }

function Cells({ row, onOpen }: { row: Row; onOpen: (kind: Kind) => void }) {
  const { name, aliases, description, entityKind, status } = row
  return (
    <>
      <td className="py-2 pr-4 max-md:pr-9 md:min-w-48">
        <span className={`font-medium ${status === 'WITHDRAWN' ? 'line-through decoration-bad' : ''}`}>{name}</span>
        {aliases.length > 0 && <span className="text-soft"> · {aliases.join(', ')}</span>}
        {description && <p className="text-soft">{description}</p>}
      </td>
      <td className="py-2 pr-4">{entityKinds[entityKind].one}</td>
      <td className="py-2 pr-4 whitespace-nowrap">
        <Standing status={status} />
      </td>
      <td className="py-1 whitespace-nowrap md:text-right">
        <span className="needs-script">
          {(Object.keys(actWords) as Kind[]).map((kind) => (
            <button
              key={kind}
              type="button"
              className="link min-h-8 px-2 max-md:first:pl-0"
              onClick={() => onOpen(kind)}
            >
              {actWords[kind]}
              <span className="sr-only"> {name}</span>
            </button>
          ))}
        </span>
        <HistoryLink thing={row.id} name={name} />
      </td>
    </>
  )
}
