'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { entityKinds } from '../../entity/entity-kinds.ts'
import { ConflictPanel } from '../change-set/conflict-panel.tsx'
import { takeTogether } from '../change-set/merge-changes.ts'
import { statusSigns } from '../change-set/status-signs.ts'
import { HistoryLink } from '../revision/history-link.tsx'
import type { StudioEntityData } from '../studio-document.query.ts'
import { statusWords } from '../thing-words.ts'
import { useEditing } from '../use-editing.ts'
import { EntityForm } from './entity-form.tsx'
import type { EntityTableData } from './entity-table.query.ts'
import { MergeForm } from './merge-form.tsx'

/** Entities in rows, each edited or merged in its place. */
export function EntityTable({ studio: { entities, ownSet } }: { studio: EntityTableData }) {
  const router = useRouter()
  const refresh = async () => {
    router.refresh()
    return undefined
  }
  const editing = useEditing({ document: null, keep: () => router.refresh(), refresh })
  const { notice, clash, acts, undo } = editing
  const [open, setOpen] = useState<{ kind: 'edit' | 'merge'; entity: StudioEntityData } | null>(null)
  const close = () => {
    const id = open?.entity.id
    setOpen(null)
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"] button`)?.focus(),
    )
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3 text-sm">
        <p role={notice?.bad ? 'alert' : 'status'} className={`min-h-6 grow ${notice?.bad ? 'text-bad' : 'text-soft'}`}>
          {notice?.words}
        </p>
        <button
          type="button"
          className="button min-h-9 py-1 text-sm aria-disabled:opacity-55"
          aria-disabled={acts.length === 0}
          onClick={() => void undo()}
        >
          Undo
        </button>
        <button
          type="button"
          className="button button-primary min-h-9 py-1 text-sm aria-disabled:opacity-55"
          aria-disabled={!ownSet?.accepted}
          onClick={() => void editing.publishSet(ownSet)}
        >
          Publish {ownSet?.accepted ?? 0}
        </button>
      </div>
      {clash && (
        <div className="card mb-4 max-w-2xl">
          <ConflictPanel
            clash={clash}
            studio={editing}
            onClose={close}
            onTogether={({ conflict: { base, theirs, yours } }) => {
              editing.setClash(null)
              const now = theirs?.content
              if (now?.__typename !== 'StudioEntity' || yours?.__typename !== 'StudioEntity') return
              const before = base?.content?.__typename === 'StudioEntity' ? base.content : null
              const { revision, status, stale, ...said } = yours
              setOpen({
                kind: 'edit',
                entity: {
                  ...now,
                  ...takeTogether<object>(before, now, said),
                  revision: now.revision,
                } as StudioEntityData,
              })
            }}
          />
        </div>
      )}
      <table className="w-full text-left text-sm">
        <thead className="border-rule border-b text-soft max-sm:sr-only">
          <tr>
            <th className="py-2 pr-4 font-medium">Name</th>
            <th className="py-2 pr-4 font-medium">What sort</th>
            <th className="whitespace-nowrap py-2 pr-4 font-medium">How it stands</th>
            <th className="py-2 font-medium">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entities.nodes.map((entity) => {
            const isOpen = open?.entity.id === entity.id
            return (
              <tr
                key={entity.id}
                data-row={entity.id}
                className="border-rule border-b align-top max-sm:grid max-sm:py-2"
              >
                {isOpen ? (
                  <td colSpan={4} className="py-4">
                    <div className="card max-w-xl">
                      {open.kind === 'edit' ? (
                        <EntityForm key={open.entity.revision} entity={open.entity} studio={editing} onClose={close} />
                      ) : (
                        <MergeForm
                          entities={[{ id: entity.id, name: entity.name }]}
                          known={[]}
                          document={null}
                          onMerge={editing.merge}
                          onClose={close}
                        />
                      )}
                    </div>
                  </td>
                ) : (
                  <>
                    <td className="py-2 pr-4 sm:min-w-48">
                      <span className="font-medium">{entity.name}</span>
                      {entity.aliases.length > 0 && <span className="text-soft"> · {entity.aliases.join(', ')}</span>}
                      {entity.description && <p className="text-soft">{entity.description}</p>}
                    </td>
                    <td className="py-2 pr-4">{entityKinds[entity.entityKind].one}</td>
                    <td className="py-2 pr-4 whitespace-nowrap">
                      <span aria-hidden="true" className="status-sign">
                        {statusSigns[entity.status]}
                      </span>
                      {statusWords[entity.status]}
                    </td>
                    <td className="py-1 whitespace-nowrap sm:text-right">
                      <button
                        type="button"
                        className="link min-h-8 px-2"
                        onClick={() => setOpen({ kind: 'edit', entity })}
                      >
                        Edit<span className="sr-only"> {entity.name}</span>
                      </button>
                      <button
                        type="button"
                        className="link min-h-8 px-2"
                        onClick={() => setOpen({ kind: 'merge', entity })}
                      >
                        Merge<span className="sr-only"> {entity.name}</span>
                      </button>
                      <HistoryLink thing={entity.id} name={entity.name} />
                    </td>
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
