'use client'
import { useEffect, useRef, useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import { count } from '../../../ui/plural.ts'
import { entityKinds } from '../../entity/entity-kinds.ts'
import type { Choice, Known } from '../claim/claim-draft.ts'
import { findEntities } from '../claim/complete-names.ts'
import { FormEnd } from '../form/form-parts.tsx'
import { type EntityFound, findEntity } from './entity-api.ts'

type Props = {
  /** The entities of the claim, any of which may be another one. */
  entities: readonly Choice[]
  known: readonly Known[]
  document: string | null
  onMerge: (loser: { id: string; name: string; revision: string }, survivor: Choice) => Promise<boolean>
  onClose: () => void
}

/** Says that somebody or something is one that is known: with those it may be, and every claim that moves. */
export function MergeForm({ entities, known, document, onMerge, onClose }: Props) {
  const [loser, setLoser] = useState<Choice | null>(entities[0] ?? null)
  const [survivor, setSurvivor] = useState<Choice | null>(null)
  const [found, setFound] = useState<EntityFound | null>(null)
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const others = known.filter(({ id }) => id !== loser?.id)

  useEffect(() => form.current?.querySelector<HTMLInputElement>('#merge-survivor')?.focus(), [])
  useEffect(() => {
    let isCurrent = true
    setFound(null)
    if (loser)
      void findEntity(loser.id, loser.name, document).then((answer) => {
        if (!isCurrent) return
        if (answer && 'problem' in answer) setProblem(answer.problem)
        else setFound(answer)
      })
    return () => {
      isCurrent = false
    }
  }, [loser, document])

  const merge = async () => {
    if (found === null || survivor === null) return
    const { id, name, revision } = found.entity
    if (await onMerge({ id, name, revision }, survivor)) onClose()
  }

  return (
    <form
      ref={form}
      aria-label="Merge"
      className="grid grid-cols-1 gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
      // At once, whatever is typed: nothing in it is worth a second press.
      onKeyDownCapture={({ key }) => key === 'Escape' && onClose()}
    >
      <h2 className="font-semibold text-lg">Merge</h2>
      {entities.length > 1 && (
        <fieldset className="flex flex-wrap gap-x-4">
          <legend className="text-soft text-sm">Which one is somebody or something known?</legend>
          {entities.map((entity) => (
            <label key={entity.id} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="loser"
                className="size-4 accent-accent"
                checked={entity.id === loser?.id}
                onChange={() => setLoser(entity)}
              />
              {entity.name}
            </label>
          ))}
        </fieldset>
      )}
      <Combobox
        id="merge-survivor"
        label={`“${loser?.name ?? ''}” is`}
        value={survivor}
        find={findEntities(document, others)}
        onChoose={({ id, label }) => setSurvivor(id === loser?.id ? null : { id, name: label })}
        onClear={() => setSurvivor(null)}
        required
      />
      {found && found.duplicates.length > 0 && (
        <div className="grid gap-1">
          <p className="text-soft text-sm">It may be</p>
          <ul className="flex flex-wrap gap-1.5">
            {found.duplicates.map(({ id, name, entityKind }) => (
              <li key={id}>
                <button
                  type="button"
                  className="button min-h-8 py-0.5 text-sm"
                  onClick={() => setSurvivor({ id, name })}
                >
                  {name} <span className="text-soft">{entityKinds[entityKind].one}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {found && survivor && (
        <div className="grid gap-1 text-sm">
          <p>
            {found.entity.name} becomes {survivor.name}, with {count(found.claims.totalCount, 'claim')}:
          </p>
          <ul className="max-h-40 list-disc overflow-y-auto pl-5 font-serif" aria-label="Claims that move">
            {found.claims.nodes.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <FormEnd
        general={problem}
        save="Merge"
        keys="Enter"
        isReady={found !== null && survivor !== null}
        onClose={onClose}
      />
    </form>
  )
}
