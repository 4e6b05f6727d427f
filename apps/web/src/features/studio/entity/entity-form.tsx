'use client'
import { useEffect, useRef, useState } from 'react'
import { count } from '../../../ui/plural.ts'
import type { EntityKind } from '../../entity/entity-kinds.ts'
import { FormEnd, KindOptions, Wrong } from '../form/form-parts.tsx'
import { type FormStudio, useThingForm } from '../form/use-thing-form.ts'
import type { StudioEntityData } from '../studio-document.query.ts'

type Props = {
  entity: StudioEntityData & { changeSet?: string | null }
  /** How many claims name it; undefined where nobody asked. */
  claims?: number
  studio: FormStudio
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
  const { send, renew, wrong, keys, general } = useThingForm(studio, onClose)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const change = (part: Partial<typeof fields>) => {
    setFields({ ...fields, ...part })
    renew()
  }
  const save = () => {
    const { name, kind, description, aliases, sameAs } = fields
    const given = { id: entity.id, name: name.trim(), kind, description: description.trim() || null }
    const change = { entity: { ...given, aliases: linesOf(aliases), sameAs: linesOf(sameAs) } }
    void send(change, entity, `Edited: ${name}`)
  }

  return (
    <form
      aria-label={`Edit ${entity.name}`}
      className="grid grid-cols-1 gap-3 text-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={keys}
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
          <KindOptions />
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
      <FormEnd general={general} onClose={onClose} />
    </form>
  )
}
