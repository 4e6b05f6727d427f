'use client'
import { useEffect, useState } from 'react'
import { circumstanceQuestions } from '../../claim/circumstance-words.ts'
import { ChoiceField } from './choice-field.tsx'
import type {
  ClaimDraft,
  ConditionDraft,
  ConditionKind,
  DraftField,
  Known,
  QualifierDraft,
  QualifierKey,
  SpeakerDraft,
  ValueDraft,
} from './claim-draft.ts'
import { isLost } from './claim-input.ts'
import { shorten } from './form-fields.ts'
import { ValueField } from './value-field.tsx'

/** For what words are selected in the text. */
export type Wanted = { part: 'spans' } | { part: 'speakers' | 'conditions'; at: number }

type Props = {
  draft: ClaimDraft
  proposed: ReadonlySet<DraftField>
  change: (part: Partial<ClaimDraft>) => void
  /** The same, of what was chosen in the field of this id. */
  choose: (part: Partial<ClaimDraft>, field: string) => void
  known: readonly Known[]
  document: { id: string; text: string }
  wordsFor: (name: string) => string
  /** What is wrong with the field of an id, or with these parts of the claim. */
  wrong: (id: string, ...parts: string[]) => string | undefined
  /** Goes into the text for words. */
  onWant: (wanted: Wanted) => void
}

const conditionCues: Record<ConditionKind, string> = {
  IF: 'if',
  ONCE: 'once',
  UNLESS: 'unless',
  WITHOUT: 'without',
  WHILE: 'while',
}

const replaced = <Item,>(all: readonly Item[], at: number, item: Item | null): Item[] =>
  item === null ? all.toSpliced(at, 1) : all.toSpliced(at, 1, item)

const nothing: ValueDraft = { entity: null, words: '', meaning: null }
const newQualifier: QualifierDraft = { id: null, key: 'time', ...nothing }
const newCondition: ConditionDraft = { id: null, kind: 'IF', words: '', claim: null, evidence: null }
const newSpeaker: SpeakerDraft = { id: null, speaker: null, cue: null, evidence: null }

/** Puts the keyboard into what was just added. */
const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

/** The keyboard goes to what has come into the place of what was removed, else to what stands before it, else to what adds one. */
const focusAfter = (part: 'qualifier' | 'condition' | 'speaker', at: number, left: number) =>
  // The first speaker has its field elsewhere.
  focusSoon(left > (part === 'speaker' ? 1 : 0) ? `claim-${part}-${Math.min(at, left - 1)}` : `claim-add-${part}`)

/** What few claims have: circumstances, conditions, who passes it on. Closed until there is something in it. */
export function MoreParts({ draft, proposed, change, choose, known, document, wordsFor, wrong, onWant }: Props) {
  const { qualifiers, speakers, conditions } = draft
  const number = qualifiers.length + conditions.length + Math.max(0, speakers.length - 1)
  const [isOpen, setOpen] = useState(number > 0)
  useEffect(() => {
    if (number > 0) setOpen(true)
  }, [number])
  const shared = { known, document: document.id }

  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="text-sm">
      <summary className="disclosure cursor-pointer text-soft">
        More: when and where, on what condition, who passes it on
      </summary>
      <div className="grid gap-3 border-rule border-l-2 py-2 pl-3">
        {qualifiers.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is added has no other name yet.
          <div key={at} className="grid grid-cols-[7.5rem_minmax(0,1fr)_auto] items-start gap-1.5">
            <select
              aria-label="Which circumstance"
              className="field min-h-9 px-1.5 py-1"
              value={part.key}
              onChange={({ target }) =>
                change({ qualifiers: replaced(qualifiers, at, { ...part, key: target.value as QualifierKey }) })
              }
            >
              {Object.entries(circumstanceQuestions).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
            <ValueField
              {...shared}
              id={`claim-qualifier-${at}`}
              label={circumstanceQuestions[part.key] ?? part.key}
              isLabelHidden
              value={part}
              isProposed={proposed.has('qualifiers')}
              wordsFor={wordsFor}
              onChange={(value) =>
                value === null
                  ? change({ qualifiers: replaced(qualifiers, at, { ...part, ...nothing }) })
                  : choose({ qualifiers: replaced(qualifiers, at, { ...part, ...value }) }, `claim-qualifier-${at}`)
              }
              wrong={wrong(`claim-qualifier-${at}`, `qualifiers.${at}`)}
            />
            <Remove
              words="Remove this circumstance"
              onRemove={() => {
                change({ qualifiers: replaced(qualifiers, at, null) })
                focusAfter('qualifier', at, qualifiers.length - 1)
              }}
            />
          </div>
        ))}
        {conditions.map((condition, at) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: what is added has no other name yet.
            key={at}
            condition={condition}
            at={at}
            wrong={
              isLost(condition, draft, document.text)
                ? 'These words do not stand in the text: select them there.'
                : wrong(`claim-condition-${at}`, `conditions.${at}`)
            }
            onChange={(item) => {
              change({ conditions: replaced(conditions, at, item) })
              if (item === null) focusAfter('condition', at, conditions.length - 1)
            }}
            onWant={() => onWant({ part: 'conditions', at })}
          />
        ))}
        {speakers.slice(1).map((link, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is added has no other name yet.
          <div key={i} className="grid gap-1">
            <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-1.5">
              <ChoiceField
                {...shared}
                id={`claim-speaker-${i + 1}`}
                label="as reported by"
                sort="SPEAKER"
                value={link.speaker}
                isProposed={proposed.has('speakers')}
                onChoose={(speaker) =>
                  choose(
                    { speakers: replaced(speakers, i + 1, { ...newSpeaker, id: link.id, speaker }) },
                    `claim-speaker-${i + 1}`,
                  )
                }
                onClear={() => change({ speakers: replaced(speakers, i + 1, { ...link, speaker: null }) })}
                wrong={wrong(`claim-speaker-${i + 1}`, `attribution.${i + 1}`)}
              />
              <Remove
                words="Remove who reports it"
                onRemove={() => {
                  change({ speakers: replaced(speakers, i + 1, null) })
                  focusAfter('speaker', i + 1, speakers.length - 1)
                }}
              />
            </div>
            <Cue
              link={link}
              onWant={() => onWant({ part: 'speakers', at: i + 1 })}
              onChange={(item) => change({ speakers: replaced(speakers, i + 1, item) })}
            />
          </div>
        ))}
        <p className="flex flex-wrap gap-x-4">
          <Add
            id="claim-add-qualifier"
            words="Add when, where …"
            onAdd={() => {
              change({ qualifiers: [...qualifiers, newQualifier] })
              focusSoon(`claim-qualifier-${qualifiers.length}`)
            }}
          />
          <Add
            id="claim-add-condition"
            words="Add a condition"
            onAdd={() => {
              change({ conditions: [...conditions, newCondition] })
              focusSoon(`claim-condition-${conditions.length}`)
            }}
          />
          {speakers.length > 0 && (
            <Add
              id="claim-add-speaker"
              words="Add who reports it"
              onAdd={() => {
                change({ speakers: [...speakers, newSpeaker] })
                focusSoon(`claim-speaker-${speakers.length}`)
              }}
            />
          )}
        </p>
      </div>
    </details>
  )
}

type ConditionProps = {
  condition: ConditionDraft
  at: number
  wrong: string | undefined
  onChange: (condition: ConditionDraft | null) => void
  onWant: () => void
}

function ConditionRow({ condition, at, wrong, onChange, onWant }: ConditionProps) {
  return (
    <div className="grid gap-1">
      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)_auto] items-start gap-1.5">
        <select
          aria-label="How it depends on it"
          className="field min-h-9 px-1.5 py-1"
          value={condition.kind}
          onChange={({ target }) => onChange({ ...condition, kind: target.value as ConditionKind })}
        >
          {Object.entries(conditionCues).map(([kind, cue]) => (
            <option key={kind} value={kind}>
              {cue}
            </option>
          ))}
        </select>
        <input
          id={`claim-condition-${at}`}
          aria-label="The condition, in the words of the text"
          className="field min-h-9 min-w-0 py-1"
          aria-invalid={wrong ? true : undefined}
          value={condition.words}
          onChange={({ target }) => onChange({ ...condition, words: target.value, evidence: null, claim: null })}
        />
        <Remove words="Remove this condition" onRemove={() => onChange(null)} />
      </div>
      <p className="flex flex-wrap gap-x-3">
        {wrong && <span className="text-bad">{wrong}</span>}
        {condition.evidence === null && (
          <button type="button" className="link min-h-6 text-xs" onClick={onWant}>
            Select its words in the text
          </button>
        )}
      </p>
    </div>
  )
}

type CueProps = { link: SpeakerDraft; onWant: () => void; onChange: (link: SpeakerDraft) => void }

/** By which words somebody is said to say it. */
export function Cue({ link, onWant, onChange }: CueProps) {
  const { speaker, cue } = link
  if (speaker === null) return null
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-soft text-xs">
      {cue === null ? (
        <button type="button" className="link min-h-6 text-xs" onClick={onWant}>
          Select the words that say so
        </button>
      ) : (
        <>
          <span>
            by the words <q className="font-serif text-ink">{shorten(cue)}</q>
          </span>
          <Remove words="Remove these words" onRemove={() => onChange({ ...link, cue: null, evidence: null })} />
        </>
      )}
    </p>
  )
}

const Add = ({ id, words, onAdd }: { id: string; words: string; onAdd: () => void }) => (
  <button id={id} type="button" className="link min-h-7" onClick={onAdd}>
    {words}
  </button>
)

const Remove = ({ words, onRemove }: { words: string; onRemove: () => void }) => (
  <button type="button" className="min-h-9 min-w-7 rounded hover:bg-tint-strong" onClick={onRemove}>
    <span aria-hidden="true">×</span>
    <span className="sr-only">{words}</span>
  </button>
)
