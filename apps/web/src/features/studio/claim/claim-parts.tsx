'use client'
import { modalities, modalityWords } from '../../claim/claim-words.ts'
import type { Span } from '../evidence/span.ts'
import type { ClaimDraft } from './claim-draft.ts'
import { shorten } from './form-fields.ts'

type Part = { draft: ClaimDraft; change: (part: Partial<ClaimDraft>) => void }

type EvidenceProps = {
  spans: readonly Span[]
  cut: (start: number, end: number) => string
  wrong: string | undefined
  onChange: (spans: Span[]) => void
  onSelectMore: () => void
}

/** The words that a claim rests on, each to be taken away, and the way to more. */
export function EvidenceField({ spans, cut, wrong, onChange, onSelectMore }: EvidenceProps) {
  return (
    <div className="grid gap-1">
      <p className="text-soft text-sm" id="claim-words">
        Rests on
      </p>
      <ul aria-labelledby="claim-words" className="flex flex-wrap gap-1.5">
        {spans.map((span) => (
          <li
            key={`${span.start} ${span.end}`}
            className="flex items-center gap-1 rounded-md bg-tint py-0.5 pr-1 pl-2 font-serif text-sm"
          >
            <q>{shorten(cut(span.start, span.end))}</q>
            <button
              type="button"
              className="min-h-6 min-w-6 rounded hover:bg-tint-strong"
              onClick={() => onChange(spans.filter((one) => one !== span))}
            >
              <span aria-hidden="true">×</span>
              <span className="sr-only">Remove these words</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" id="claim-spans" className="link min-h-7 text-sm" onClick={onSelectMore}>
            Add words
          </button>
        </li>
      </ul>
      {wrong && (
        <p id="claim-spans-told" className="text-bad text-sm">
          {wrong}
        </p>
      )}
    </div>
  )
}

/** How the source presents it, and whether it says that it is not so. */
export function CertaintyField({ draft, change }: Part) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-3">
      <label className="grid gap-1 text-sm">
        How certain
        <select
          id="claim-modality"
          className="field min-h-9 py-1 text-base"
          value={draft.modality}
          onChange={({ target }) => change({ modality: target.value as ClaimDraft['modality'] })}
        >
          {modalities.map((modality) => (
            <option key={modality} value={modality}>
              {modalityWords[modality].label}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-h-9 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={draft.polarity === 'NEGATED'}
          onChange={({ target }) => change({ polarity: target.checked ? 'NEGATED' : 'AFFIRMED' })}
        />
        that it is not so
      </label>
    </div>
  )
}
