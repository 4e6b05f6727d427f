'use client'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { cutter } from '../../../ui/code-points.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { relationWords } from '../../claim/relation-words.ts'
import type { Choice } from '../claim/claim-draft.ts'
import { EvidenceField } from '../claim/claim-parts.tsx'
import type { Span } from '../evidence/span.ts'
import { FormEnd, Wrong } from '../form/form-parts.tsx'
import { type FormStudio, useThingForm } from '../form/use-thing-form.ts'
import type { StudioDocumentData } from '../studio-document.query.ts'
import { findClaims } from './find-claims.ts'
import { missingInRelation, type RelationDraft, type RelationKind, relationInput } from './relation-draft.ts'

/** What the page lets a form take from beside it: words of the text, a claim of the queue. */
export type RelationHandle = { add: (spans: Span[]) => void; pick: (claim: Choice) => void }

type Props = {
  initial: RelationDraft
  document: StudioDocumentData
  studio: FormStudio
  /** The words that the draft rests on now. */
  onSpans: (spans: readonly Span[]) => void
  onSelectMore: () => void
  onClose: () => void
  ref: Ref<RelationHandle>
}

const kinds = Object.keys(relationWords) as RelationKind[]

/** Beside the text: what one claim has to do with another, which way round, and how one knows. */
export function RelationForm({ initial, document, studio, onSpans, onSelectMore, onClose, ref }: Props) {
  const [draft, setDraft] = useState(initial)
  const { send, renew, wrong, keys, general } = useThingForm(studio, onClose)
  const form = useRef<HTMLFormElement>(null)
  const { from, to, kind, isStated, spans, because } = draft
  /** The end that is to be chosen: the other claim, whichever way round it stands. */
  const open = initial.from?.id === from?.id ? 'to' : 'from'
  const change = (part: Partial<RelationDraft>) => {
    setDraft((known) => ({ ...known, ...part }))
    renew()
  }
  useEffect(() => {
    const field = initial.to === null ? '#relation-other' : '#relation-kind'
    form.current?.querySelector<HTMLElement>(field)?.focus()
  }, [initial.to])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the words change.
  useEffect(() => onSpans(isStated ? spans : []), [spans, isStated])
  useImperativeHandle(ref, () => ({
    add: (more) => change({ isStated: true, spans: [...spans, ...more] }),
    pick: (claim) => change({ [open]: claim }),
  }))
  const missing = missingInRelation(draft)
  const save = () => {
    if (missing !== null) return studio.tell(`Still missing: ${missing}`)
    const looked = draft.base === null ? null : { revision: draft.base }
    void send(
      relationInput(draft),
      looked,
      `“${from?.name}” ${relationWords[kind].OUTGOING.toLowerCase()} “${to?.name}”`,
    )
  }
  const isHere = document.claims.some(({ id }) => id === from?.id)
  const end = (side: 'from' | 'to') =>
    side === open && draft.id === null ? (
      <Combobox
        id="relation-other"
        label="Another claim: its words, or choose it in the list below"
        value={draft[side]}
        find={findClaims(document.claims, draft[open === 'to' ? 'from' : 'to']?.id)}
        onChoose={({ id, label }) => change({ [side]: { id, name: label } })}
        onClear={() => change({ [side]: null })}
        wrong={wrong(side)}
        required
      />
    ) : (
      <p className="font-serif text-base leading-snug">{draft[side]?.name}</p>
    )

  return (
    <form
      ref={form}
      aria-label="Link claims"
      className="grid grid-cols-1 gap-3 text-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={keys}
    >
      <h2 className="font-semibold text-lg">What one has to do with the other</h2>
      <div className="grid gap-2 rounded-md border border-rule p-3">
        {end('from')}
        <p className="flex flex-wrap items-center gap-2">
          <select
            id="relation-kind"
            aria-label="What it does"
            className="field min-h-9 grow py-1 text-base"
            value={kind}
            onChange={({ target }) => change({ kind: target.value as RelationKind })}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {relationWords[each].OUTGOING} ↓
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button min-h-9 px-2.5 py-1 text-sm"
            onClick={() => change({ from: to, to: from })}
          >
            Turn round
          </button>
        </p>
        {end('to')}
      </div>
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="text-soft">How one knows</legend>
        {[false, true].map((each) => (
          <label key={String(each)} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="relation-basis"
              className="size-4 accent-accent"
              checked={isStated === each}
              disabled={each && !isHere}
              onChange={() => change({ isStated: each })}
            />
            {each ? 'The article says so' : 'I read it so'}
          </label>
        ))}
      </fieldset>
      {isStated ? (
        <EvidenceField
          spans={spans}
          cut={cutter(document.text)}
          wrong={wrong('evidence')}
          onChange={(spans) => change({ spans })}
          onSelectMore={onSelectMore}
        />
      ) : (
        <label className="grid gap-1">
          Because
          <textarea
            id="relation-because"
            rows={2}
            className="field py-1.5 text-base"
            value={because}
            onChange={({ target }) => change({ because: target.value })}
          />
          <Wrong>{wrong('because')}</Wrong>
        </label>
      )}
      {missing !== null && <p className="text-soft">Still missing: {missing}</p>}
      <FormEnd general={general} onClose={onClose} />
    </form>
  )
}
