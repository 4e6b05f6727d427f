'use client'
import { useEffect, useRef, useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import { Link } from '../../../ui/link.tsx'
import { type Modality, modalities, modalityWords } from '../../claim/claim-words.ts'
import { FormEnd, Wrong } from '../form/form-parts.tsx'
import { type FormStudio, useThingForm } from '../form/use-thing-form.ts'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { Choice } from './claim-draft.ts'
import { findPredicates } from './complete-names.ts'

type Props = {
  claim: StudioClaimData
  /** The document that it is in, as its address has it; null where that is not known. */
  slug: string | null
  studio: FormStudio
  onClose: () => void
}

/** A claim edited in its row: what can be said without its text before one’s eyes. The rest is edited beside the text. */
export function ClaimRowForm({ claim, slug, studio, onClose }: Props) {
  const [text, setText] = useState(claim.text)
  const [modality, setModality] = useState<Modality>(claim.modality)
  const [isDenied, setDenied] = useState(claim.polarity === 'NEGATED')
  const [predicate, setPredicate] = useState<Choice | null>({ id: claim.predicate.id, name: claim.predicate.label })
  const { send, renew, wrong, keys, general } = useThingForm(studio, onClose)
  const first = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => first.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed anew is sent anew.
  useEffect(renew, [text, modality, isDenied, predicate])
  const save = () => {
    const open = form.current?.querySelector<HTMLElement>('[data-unresolved]')
    if (open || predicate === null) {
      studio.tell('Choose first what they do or are.')
      form.current?.querySelector<HTMLElement>('#claim-predicate')?.focus()
      return
    }
    const polarity = isDenied ? ('NEGATED' as const) : ('AFFIRMED' as const)
    const said = { id: claim.id, text: text.trim(), modality, polarity }
    const isOther = predicate.id !== claim.predicate.id
    void send({ claim: { ...said, ...(isOther ? { predicate: predicate.id } : {}) } }, claim, `Edited: ${said.text}`)
  }
  return (
    <form
      ref={form}
      aria-label="Edit claim"
      className="grid grid-cols-1 gap-3 text-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={keys}
    >
      <label className="grid gap-1">
        A sentence that stands alone
        <textarea
          ref={first}
          rows={2}
          className="field py-1.5 font-serif text-base leading-snug"
          aria-invalid={wrong('text') ? true : undefined}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Wrong>{wrong('text')}</Wrong>
      </label>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto_auto]">
        <Combobox
          id="claim-predicate"
          label={`${claim.subject.name} …`}
          value={predicate}
          find={findPredicates(null, [])}
          onChoose={({ id, label }) => setPredicate({ id, name: label })}
          onClear={() => setPredicate(null)}
          wrong={wrong('predicate')}
          required
        />
        <label className="grid gap-1">
          How certain
          <select
            className="field min-h-9 py-1 text-base"
            value={modality}
            onChange={({ target }) => setModality(target.value as Modality)}
          >
            {modalities.map((each) => (
              <option key={each} value={each}>
                {modalityWords[each].label}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={isDenied}
            onChange={({ target }) => setDenied(target.checked)}
          />
          that it is not so
        </label>
      </div>
      <FormEnd general={general} onClose={onClose} />
      {slug && (
        <p className="text-soft">
          Its words, who says it and on what condition are edited{' '}
          <Link className="link" href={`/studio/documents/${slug}`}>
            beside its text
          </Link>
          .
        </p>
      )}
    </form>
  )
}
