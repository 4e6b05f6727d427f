'use client'
import { useEffect, useRef, useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import { count } from '../../../ui/plural.ts'
import type { Choice } from '../claim/claim-draft.ts'
import { findPredicates } from '../claim/complete-names.ts'
import { FormEnd } from '../form/form-parts.tsx'
import { mergePredicates, problemOf } from '../studio-api.ts'
import type { StudioPredicateData } from '../studio-document.query.ts'
import type { Editing } from '../use-editing.ts'

type Props = {
  predicate: StudioPredicateData
  editing: Pick<Editing, 'noteEdit' | 'refresh'>
  onClose: () => void
}
type Changes = Extract<Awaited<ReturnType<typeof mergePredicates>>, { done: object }>['done']['changes']

/** Says that a predicate is another one: shown is every claim that is written anew, before it is. */
export function MergePredicateForm({ predicate, editing, onClose }: Props) {
  const [survivor, setSurvivor] = useState<Choice | null>(null)
  const [tried, setTried] = useState<{ claims: Changes } | null>(null)
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const ask = async (dryRun: boolean, into: Choice) => {
    const outcome = await mergePredicates({ loser: predicate.id, survivor: into.id, dryRun })
    setProblem(problemOf(outcome) ?? '')
    return 'done' in outcome ? outcome.done.changes : null
  }
  const choose = async (into: Choice) => {
    setSurvivor(into)
    setTried(null)
    const changes = await ask(true, into)
    if (changes) setTried({ claims: changes.filter(({ kind }) => kind === 'CLAIM') })
  }
  const merge = async () => {
    if (survivor === null || tried === null) return
    const changes = await ask(false, survivor)
    if (changes === null) return
    await editing.refresh()
    editing.noteEdit(
      `“${predicate.label}” is “${survivor.name}”`,
      changes.flatMap(({ revision }) => revision ?? []),
    )
    onClose()
  }

  return (
    <form
      aria-label={`Merge “${predicate.label}”`}
      className="grid grid-cols-1 gap-3 text-sm"
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h2 className="font-semibold text-lg">Merge</h2>
      <Combobox
        ref={field}
        id="merge-predicate"
        label={`“${predicate.label}” says the same as`}
        value={survivor}
        find={findPredicates(null, [])}
        onChoose={({ id, label }) => id !== predicate.id && void choose({ id, name: label })}
        onClear={() => {
          setSurvivor(null)
          setTried(null)
        }}
        required
      />
      {survivor && tried && (
        <div className="grid gap-1">
          <p role="status">
            “{predicate.label}” goes, and {count(tried.claims.length, 'claim')} of it{' '}
            {tried.claims.length === 1 ? 'reads' : 'read'} “{survivor.name}” instead:
          </p>
          <ul
            className="max-h-48 list-disc overflow-y-auto pl-5 font-serif text-base leading-snug"
            aria-label="Claims that are written anew"
          >
            {tried.claims.map(({ thing, before }) => (
              <li key={thing}>{before?.__typename === 'StudioClaim' && before.text}</li>
            ))}
          </ul>
          <p className="text-soft">
            Their sentences stay as they are. All of it gathers in your own changes, and is published and taken back as
            one.
          </p>
        </div>
      )}
      <FormEnd general={problem} save="Merge" keys="Enter" isReady={tried !== null} onClose={onClose} />
    </form>
  )
}
