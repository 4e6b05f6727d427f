'use client'
import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { cutter } from '../../../ui/code-points.ts'
import { Combobox, type Option } from '../../../ui/combobox.tsx'
import { modalities, modalityWords } from '../../claim/claim-words.ts'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { StudioState } from '../use-studio.ts'
import {
  type Choice,
  type ClaimDraft,
  type ConditionKind,
  findCondition,
  type Known,
  missingIn,
  roomIn,
} from './claim-draft.ts'
import { findEntities, findPredicates } from './complete-names.ts'
import {
  focusNext,
  missingWords,
  newId,
  newLabel,
  shorten,
  speaks,
  useImperativeAdd,
  wordsFor,
  wordsId,
} from './form-fields.ts'
import { KeptLine } from './kept-line.tsx'
import { guessKind } from './known-names.ts'
import { useClaimDraft } from './use-claim-draft.ts'

type Props = {
  /** What the form begins with. */
  initial: ClaimDraft
  before: StudioClaimData | null
  suggestion: string | null
  known: { entities: readonly Known[]; predicates: readonly Known[] }
  studio: StudioState
  /** The words that the draft rests on now. */
  onSpans: (draft: ClaimDraft) => void
  onSelectMore: () => void
  onClose: (key: string | null) => void
  ref: Ref<{ add: (spans: ClaimDraft['spans']) => void }>
}

const conditionCues: Record<ConditionKind, string> = {
  IF: 'if',
  ONCE: 'once',
  UNLESS: 'unless',
  WITHOUT: 'without',
  WHILE: 'while',
}

/** Beside the text: a claim that is written or edited. Nothing typed is lost, whatever closes it. */
export function ClaimForm({ initial, before, suggestion, known, studio, onSpans, onSelectMore, onClose, ref }: Props) {
  const { draft, change, save, discard, idOf, kept, broken, problem, revisions } = useClaimDraft({
    initial,
    before,
    suggestion,
    studio,
  })
  const { document } = studio
  const form = useRef<HTMLFormElement>(null)
  const cut = cutter(document.text)
  const missing = missingIn(draft)
  const wrong = (...fields: string[]) =>
    broken?.field && fields.some((field) => broken.field?.startsWith(field)) ? broken.message : undefined
  const isLostCondition =
    draft.condition !== null && draft.condition.words.trim() !== '' && findCondition(draft, document.text) === null

  useEffect(() => {
    if (initial.id === null) focusNext(form.current)
    else form.current?.querySelector<HTMLElement>('#claim-text')?.focus()
  }, [initial.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the words change.
  useEffect(() => onSpans(draft), [draft.spans])
  useImperativeAdd(ref, (spans) => change({ spans: [...draft.spans, ...spans] }))

  const finish = async () => {
    if (missing !== null) {
      studio.tell(`Still missing: ${missingWords[missing]}`)
      form.current?.querySelector<HTMLElement>(`#claim-${missing}`)?.focus()
      return
    }
    if (!(await save())) return
    if (revisions.current.length > 0)
      studio.noteEdit(`${initial.id === null ? 'New claim' : 'Edited'}: ${draft.text}`, revisions.current, suggestion)
    onClose(idOf())
  }
  const leave = () => {
    if (kept === 'there' && revisions.current.length > 0)
      studio.noteEdit(`Draft: ${draft.text}`, revisions.current, suggestion)
    onClose(idOf())
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void finish()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
    if (event.key === 'Escape') leave()
  }

  const choose = (part: (choice: Choice) => Partial<ClaimDraft>, place: string) => async (option: Option) => {
    const made = option.id === newId ? await createNamed(option.label, place) : { id: option.id, name: option.label }
    if (made === null) return
    change(part(made))
    requestAnimationFrame(() => focusNext(form.current, place))
  }
  const createNamed = async (label: string, place: string): Promise<Choice | null> => {
    const name = label.replace(newLabel, '').trim()
    const isPredicate = place === 'claim-predicate'
    const made = isPredicate
      ? { predicate: { label: name } }
      : {
          entity: {
            name,
            kind: place === 'claim-speaker' && !speaks(guessKind(name)) ? ('GROUP' as const) : guessKind(name),
          },
        }
    const outcome = await studio.save(made, null, crypto.randomUUID())
    if (!studio.check(outcome)) return null
    const { thing, revision } = outcome.done
    if (thing === null) return null
    studio.noteEdit(`New: ${name}`, revision ? [revision.id] : [])
    return { id: thing.id, name }
  }
  const created = (words: string): Option[] =>
    words.trim() ? [{ id: newId, label: `${newLabel}${words.trim()}` }] : []
  const entities = findEntities(document.id, known.entities)
  const objectChoice = draft.object && {
    id: draft.object.entity?.id ?? 'words',
    name: draft.object.entity?.name ?? draft.object.words,
  }

  return (
    <form
      ref={form}
      aria-label={initial.id === null ? 'New claim' : 'Edit claim'}
      className="grid grid-cols-1 gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void finish()
      }}
      onKeyDown={press}
    >
      <h2 className="font-semibold text-lg">{initial.id === null ? 'New claim' : 'Edit claim'}</h2>
      <div className="grid gap-1">
        <p className="text-soft text-sm" id="claim-words">
          Rests on
        </p>
        <ul aria-labelledby="claim-words" className="flex flex-wrap gap-1.5">
          {draft.spans.map((span) => (
            <li
              key={`${span.start} ${span.end}`}
              className="flex items-center gap-1 rounded-md bg-tint py-0.5 pr-1 pl-2 font-serif text-sm"
            >
              <q>{shorten(cut(span.start, span.end))}</q>
              <button
                type="button"
                className="min-h-6 min-w-6 rounded hover:bg-tint-strong"
                onClick={() => change({ spans: draft.spans.filter((one) => one !== span) })}
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
        {wrong('evidence') && <p className="text-bad text-sm">{wrong('evidence')}</p>}
      </div>
      <Combobox
        id="claim-subject"
        label="Who or what"
        value={draft.subject}
        find={entities}
        other={created}
        onChoose={choose((subject) => ({ subject }), 'claim-subject')}
        onClear={() => change({ subject: null })}
        wrong={wrong('subject')}
        required
      />
      <Combobox
        id="claim-predicate"
        label="does or is"
        value={draft.predicate}
        find={findPredicates(document.id, known.predicates)}
        other={created}
        onChoose={choose((predicate) => ({ predicate }), 'claim-predicate')}
        onClear={() => change({ predicate: null })}
        wrong={wrong('predicate')}
        required
      />
      <Combobox
        id="claim-object"
        label="To whom or what"
        value={objectChoice}
        find={entities}
        other={(words) =>
          words.trim() ? [{ id: wordsId, label: words.trim(), detail: 'as words' }, ...created(words)] : []
        }
        onChoose={(option) => {
          if (option.id !== wordsId)
            return void choose(
              (entity) => ({ object: { entity, words: wordsFor(entity.name, draft, cut), kept: null } }),
              'claim-object',
            )(option)
          change({ object: { entity: null, words: option.label, kept: null } })
          return requestAnimationFrame(() => focusNext(form.current, 'claim-object'))
        }}
        onClear={() => change({ object: null })}
        wrong={wrong('object')}
      />
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
      <Combobox
        id="claim-speaker"
        label="According to (empty: the article itself)"
        value={draft.speaker}
        find={entities}
        other={created}
        onChoose={choose((speaker) => ({ speaker }), 'claim-speaker')}
        onClear={() => change({ speaker: null })}
        wrong={wrong('attribution')}
      />
      <div className="grid grid-cols-[auto_1fr] items-end gap-2">
        <label className="grid gap-1 text-sm">
          On condition
          <select
            className="field min-h-9 py-1 text-base"
            value={draft.condition?.kind ?? ''}
            onChange={({ target }) =>
              change({
                condition:
                  target.value === ''
                    ? null
                    : { words: draft.condition?.words ?? '', kind: target.value as ConditionKind },
              })
            }
          >
            <option value="">none</option>
            {Object.entries(conditionCues).map(([kind, cue]) => (
              <option key={kind} value={kind}>
                {cue}
              </option>
            ))}
          </select>
        </label>
        <input
          aria-label="The condition, in the words of the text"
          className="field min-h-9 min-w-0 py-1 disabled:opacity-60"
          disabled={draft.condition === null}
          aria-invalid={isLostCondition || undefined}
          value={draft.condition?.words ?? ''}
          onChange={({ target }) =>
            draft.condition && change({ condition: { ...draft.condition, words: target.value } })
          }
        />
      </div>
      {(isLostCondition || wrong('conditions')) && (
        <p className="text-bad text-sm">
          {wrong('conditions') ?? 'These words do not stand in the text: copy them from it.'}
        </p>
      )}
      <label className="grid gap-1 text-sm">
        A sentence that stands alone
        <textarea
          id="claim-text"
          rows={3}
          className="field py-1.5 font-serif text-base leading-snug"
          aria-invalid={wrong('text') || roomIn(draft.text) < 0 ? true : undefined}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      {(wrong('text') || roomIn(draft.text) < 0) && (
        <p className="text-bad text-sm">{wrong('text') ?? `${-roomIn(draft.text)} characters too long.`}</p>
      )}
      <KeptLine
        kept={kept}
        missing={missing === null ? null : missingWords[missing]}
        broken={broken}
        problem={problem}
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-primary min-h-9 py-1 text-sm" aria-disabled={missing !== null}>
          Save <kbd className="kbd border-current">Ctrl Enter</kbd>
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={leave}>
          Close <kbd className="kbd">Esc</kbd>
        </button>
        {(kept === 'here' || initial.id === null) && kept !== 'there' && (
          <button
            type="button"
            className="link px-2 text-sm"
            onClick={() => {
              discard()
              onClose(idOf())
            }}
          >
            Throw away
          </button>
        )}
      </div>
    </form>
  )
}
