'use client'
import { useEffect, useRef, useState } from 'react'
import { FormEnd, KindsField, Wrong } from '../form/form-parts.tsx'
import { type FormStudio, useThingForm } from '../form/use-thing-form.ts'
import type { StudioPredicateData } from '../studio-document.query.ts'
import { promiseNames, promises, type Use, warningsOf } from './predicate-words.ts'

type Props = {
  /** Null for a new one. */
  predicate: (StudioPredicateData & { changeSet?: string | null }) | null
  use: Use | null
  studio: FormStudio
  onClose: () => void
}

/** A predicate, new or edited in its place: how it reads, between whom, and what it promises. */
export function PredicateForm({ predicate, use, studio, onClose }: Props) {
  const [fields, setFields] = useState({
    label: predicate?.label ?? '',
    inverseLabel: predicate?.inverseLabel ?? '',
    key: predicate?.key ?? '',
    description: predicate?.description ?? '',
    subjectKinds: predicate?.subjectKinds ?? [],
    objectKinds: predicate?.objectKinds ?? [],
    functional: predicate?.functional ?? false,
    symmetric: predicate?.symmetric ?? false,
    complete: predicate?.complete ?? false,
  })
  const { send, renew, wrong, keys, general } = useThingForm(studio, onClose)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const change = (part: Partial<typeof fields>) => {
    setFields({ ...fields, ...part })
    renew()
  }
  const save = () => {
    const label = fields.label.trim()
    const named = { inverseLabel: fields.inverseLabel.trim() || null, description: fields.description.trim() || null }
    const key = fields.key.trim() ? { key: fields.key.trim() } : {}
    const given = { ...fields, id: predicate?.id ?? null, label, ...named }
    const { key: _, ...rest } = given
    void send({ predicate: { ...rest, ...key } }, predicate, `${predicate ? 'Edited' : 'New'}: ${label}`)
  }
  const field = (name: 'label' | 'inverseLabel' | 'key' | 'description', label: string, hint?: string) => (
    <label className="grid gap-1">
      <span>
        {label} {hint && <span className="text-soft">{hint}</span>}
      </span>
      <input
        ref={name === 'label' ? first : undefined}
        className="field min-h-9 w-full py-1 text-base"
        aria-invalid={wrong(name) ? true : undefined}
        value={fields[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
      <Wrong>{wrong(name)}</Wrong>
    </label>
  )

  return (
    <form
      aria-label={predicate ? `Edit “${predicate.label}”` : 'New predicate'}
      className="grid grid-cols-1 gap-3 text-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={keys}
    >
      <h2 className="font-semibold text-lg">{predicate ? 'What can be said' : 'Something new that can be said'}</h2>
      <div className="grid gap-3 sm:grid-cols-2">
        {field('label', 'Reads', '“Norvik … the boat”')}
        {field('inverseLabel', 'The other way round', 'may be empty')}
        {field('key', 'Key', predicate ? 'its name in filters' : 'made of how it reads, where it is empty')}
        {field('description', 'When it is used', 'may be empty')}
      </div>
      <KindsField
        legend="Who or what (none: anything)"
        kinds={fields.subjectKinds}
        onChange={(subjectKinds) => change({ subjectKinds })}
      />
      <KindsField
        legend="To whom or what (none: anything)"
        kinds={fields.objectKinds}
        onChange={(objectKinds) => change({ objectKinds })}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1">Promises: in doubt none, since fewer questions come of that and no false one</legend>
        {promiseNames.map((name) => (
          <label key={name} className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={fields[name]}
              onChange={({ target }) => change({ [name]: target.checked })}
            />
            <span>
              <span className="font-medium">{promises[name].label}.</span>{' '}
              <span className="text-soft">
                {promises[name].meaning} {promises[name].quiz}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {use && (
        <ul role="status" className="grid gap-1">
          {warningsOf(fields, { ...use, otherSubjects: 0, otherObjects: 0, sameLabel: [] }).map((warning) => (
            <li key={warning}>
              <span aria-hidden="true">⚠</span> {warning}
            </li>
          ))}
        </ul>
      )}
      <FormEnd general={general} onClose={onClose} />
    </form>
  )
}
