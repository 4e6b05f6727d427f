'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { count } from '../../../ui/plural.ts'
import { type EntityKind, entityKinds } from '../../entity/entity-kinds.ts'
import type { Broken } from '../studio-api.ts'
import type { StudioEntityData } from '../studio-document.query.ts'
import type { Editing } from '../use-editing.ts'

type Props = {
  entity: StudioEntityData
  /** How many claims name it; undefined where nobody asked. */
  claims?: number
  studio: Pick<Editing, 'save' | 'noteEdit' | 'setClash' | 'tell'>
  onClose: () => void
}

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

/** Who or what an entity is, to be edited in place. */
export function EntityForm({ entity, claims, studio, onClose }: Props) {
  const [fields, setFields] = useState({
    name: entity.name,
    kind: entity.entityKind,
    description: entity.description ?? '',
    aliases: entity.aliases.join('\n'),
    sameAs: entity.sameAs.join('\n'),
  })
  const [broken, setBroken] = useState<Broken | null>(null)
  const [problem, setProblem] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const key = useRef(crypto.randomUUID())
  useEffect(() => first.current?.focus(), [])
  const change = (part: Partial<typeof fields>) => {
    setFields({ ...fields, ...part })
    key.current = crypto.randomUUID()
  }
  const wrong = (field: string) =>
    broken?.field?.startsWith(field) ? [broken.message, broken.remedy].filter(Boolean).join(' ') : undefined

  const save = async () => {
    const { name, kind, description, aliases, sameAs } = fields
    const given = { id: entity.id, name: name.trim(), kind, description: description.trim() || null }
    const change = { entity: { ...given, aliases: linesOf(aliases), sameAs: linesOf(sameAs) } }
    const outcome = await studio.save(change, entity.revision, key.current)
    if ('done' in outcome) {
      const { revision } = outcome.done
      studio.noteEdit(`Edited: ${name}`, revision ? [revision.id] : [])
      onClose()
    } else if ('broken' in outcome) setBroken(outcome.broken)
    else if ('problem' in outcome) setProblem(outcome.problem)
    else {
      const [conflict] = outcome.conflicts
      if (conflict) studio.setClash({ conflict, change })
      else setProblem(outcome.message)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }

  return (
    <form
      aria-label={`Edit ${entity.name}`}
      className="grid grid-cols-1 gap-3 text-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={press}
    >
      <h2 className="font-semibold text-lg">Who or what it is</h2>
      {claims !== undefined && (
        <p className="text-soft">Named in {count(claims, 'claim')}: all of them show the change.</p>
      )}
      <label className="grid gap-1">
        Name, as a sentence has it
        <input
          ref={first}
          className="field min-h-9 py-1 text-base"
          aria-invalid={wrong('name') ? true : undefined}
          value={fields.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Wrong>{wrong('name')}</Wrong>
      </label>
      <label className="grid gap-1">
        What sort
        <select
          className="field min-h-9 py-1 text-base"
          value={fields.kind}
          onChange={({ target }) => change({ kind: target.value as EntityKind })}
        >
          {Object.entries(entityKinds).map(([kind, { one }]) => (
            <option key={kind} value={kind}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        In a sentence
        <textarea
          rows={2}
          className="field py-1.5 text-base"
          value={fields.description}
          onChange={({ target }) => change({ description: target.value })}
        />
        <Wrong>{wrong('description')}</Wrong>
      </label>
      <label className="grid gap-1">
        Other names, one a line
        <textarea
          rows={2}
          className="field py-1.5 text-base"
          value={fields.aliases}
          onChange={({ target }) => change({ aliases: target.value })}
        />
        <Wrong>{wrong('aliases')}</Wrong>
      </label>
      <label className="grid gap-1">
        The same elsewhere, one address a line
        <textarea
          rows={2}
          className="field py-1.5 text-base"
          value={fields.sameAs}
          onChange={({ target }) => change({ sameAs: target.value })}
        />
        <Wrong>{wrong('sameAs')}</Wrong>
      </label>
      {(problem !== '' || (broken !== null && !broken.field)) && (
        <p role="alert" className="text-bad">
          {problem || broken?.message}
        </p>
      )}
      <p className="flex gap-2">
        <button type="submit" className="button button-primary min-h-9 py-1 text-sm">
          Save <kbd className="kbd border-current">Ctrl Enter</kbd>
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
          Cancel <kbd className="kbd">Esc</kbd>
        </button>
      </p>
    </form>
  )
}

function Wrong({ children }: { children: string | undefined }) {
  return children === undefined ? null : (
    <span role="alert" className="text-bad">
      {children}
    </span>
  )
}
