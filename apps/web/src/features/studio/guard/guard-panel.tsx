'use client'
import { useEffect, useRef, useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import type { Choice, Known } from '../claim/claim-draft.ts'
import { findEntities } from '../claim/complete-names.ts'
import { Wrong } from '../form/form-parts.tsx'
import { useThingForm } from '../form/use-thing-form.ts'
import { Standing } from '../table/standing.tsx'
import type { Editing } from '../use-editing.ts'
import { findGuards, type GuardFound } from './guard-api.ts'
import { closenesses, endsOf, guardWords, readFrom } from './guard-words.ts'

type Props = {
  entity: Choice
  /** The document whose names come first; null for none. */
  document: string | null
  known: readonly Known[]
  editing: Pick<Editing, 'save' | 'noteEdit' | 'setClash' | 'tell' | 'check' | 'acts'>
  /** Does it stand alone, so that the keyboard begins there? */
  isAlone?: boolean
  onClose?: () => void
}

/** What lies so close to somebody or something that a quiz must not offer the one as wrong where the other is right. */
export function GuardPanel({ entity, document, known, editing, isAlone = false, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isAlone) heading.current?.focus()
  }, [isAlone])
  const [guards, setGuards] = useState<readonly GuardFound[] | null>(null)
  const [problem, setProblem] = useState('')
  const { acts } = editing
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with each act, and each that is taken back.
  useEffect(() => {
    let isCurrent = true
    void findGuards(entity.id).then((found) => {
      if (!isCurrent) return
      if ('problem' in found) setProblem(found.problem)
      else setGuards(found)
    })
    return () => {
      isCurrent = false
    }
  }, [entity.id, acts])

  const takeAway = async (guard: GuardFound) => {
    const outcome = await editing.save({ withdraw: { id: guard.id } }, guard.revision, crypto.randomUUID(), {
      changeSet: guard.changeSet,
    })
    if (!editing.check(outcome)) return
    const { words, other } = readFrom(entity.id, guard)
    const { revision } = outcome.done
    editing.noteEdit(`No longer: ${entity.name} ${words} ${other.name}`, revision ? [revision.id] : [])
  }

  return (
    <section aria-labelledby="guards" className="grid gap-3 text-sm">
      <div className="grid gap-1">
        <h2 id="guards" ref={heading} tabIndex={-1} className="font-semibold text-lg">
          What {entity.name} overlaps with
        </h2>
        <p className="text-soft">
          A quiz never offers one of these as a wrong answer where the other is right. Readers do not see it.
        </p>
      </div>
      <Wrong>{problem}</Wrong>
      {guards !== null && (
        <ul aria-label={`What lies close to ${entity.name}`} className="grid gap-1.5">
          {guards.length === 0 && <li className="text-soft">Nothing is said yet.</li>}
          {guards.map((guard) => {
            const { words, other } = readFrom(entity.id, guard)
            const isGone = guard.status === 'WITHDRAWN'
            return (
              <li key={guard.id} className="flex items-baseline justify-between gap-3 border-rule border-t pt-1.5">
                <span className="min-w-0">
                  <span className={isGone ? 'line-through decoration-bad' : ''}>
                    {words} <span className="font-medium">{other.name}</span>
                  </span>
                  <span className="block text-soft">
                    {guard.status !== 'PUBLISHED' && (
                      <>
                        <Standing status={guard.status} /> ·{' '}
                      </>
                    )}
                    {guard.known}
                  </span>
                </span>
                {!isGone && (
                  <button type="button" className="link min-h-8 shrink-0 px-2" onClick={() => void takeAway(guard)}>
                    Take away
                    <span className="sr-only">
                      : {words} {other.name}
                    </span>
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <GuardForm key={guards?.length} {...{ entity, document, known, editing }} onClose={onClose} />
    </section>
  )
}

function GuardForm({ entity, document, known, editing, onClose }: Props) {
  const [key, setKey] = useState<string>(closenesses[0].key)
  const [other, setOther] = useState<Choice | null>(null)
  const [because, setBecause] = useState('')
  const { send, renew, wrong, general } = useThingForm(editing, () => undefined)
  const closeness = closenesses.find((each) => each.key === key) ?? closenesses[0]
  const words = guardWords[closeness.kind][closeness.side]
  const isWhole = other !== null && because.trim() !== ''
  const save = () => {
    if (other === null || !isWhole) return editing.tell('Say beside whom or what, and how one knows.')
    const guard = { kind: closeness.kind, ...endsOf(closeness, entity.id, other.id), because: because.trim() }
    void send({ guard }, null, `${entity.name} ${words} ${other.name}`)
  }
  return (
    <form
      aria-label={`Say what ${entity.name} overlaps with`}
      className="grid grid-cols-1 gap-3 border-rule border-t pt-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <div className="grid gap-3 sm:grid-cols-[auto_1fr]">
        <label className="grid gap-1">
          {entity.name}
          <select
            className="field min-h-9 py-1 text-base"
            value={key}
            onChange={({ target }) => {
              setKey(target.value)
              renew()
            }}
          >
            {closenesses.map(({ key, kind, side }) => (
              <option key={key} value={key}>
                {guardWords[kind][side]}
              </option>
            ))}
          </select>
        </label>
        <Combobox
          id="guard-other"
          label="whom or what"
          value={other}
          find={findEntities(document, known)}
          onChoose={({ id, label }) => {
            setOther(id === entity.id ? null : { id, name: label })
            renew()
          }}
          onClear={() => setOther(null)}
          wrong={wrong('to') ?? wrong('from')}
          required
        />
      </div>
      <label className="grid gap-1">
        How one knows
        <input
          className="field min-h-9 w-full py-1 text-base"
          aria-invalid={wrong('because') ? true : undefined}
          value={because}
          onChange={({ target }) => {
            setBecause(target.value)
            renew()
          }}
        />
        <Wrong>{wrong('because')}</Wrong>
      </label>
      <Wrong>{general}</Wrong>
      <p className="flex gap-2">
        <button type="submit" className="button min-h-9 py-1 text-sm aria-disabled:opacity-55" aria-disabled={!isWhole}>
          Add
        </button>
        {onClose && (
          <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
            Close <kbd className="kbd">Esc</kbd>
          </button>
        )}
      </p>
    </form>
  )
}
