'use client'
import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { cutter } from '../../../ui/code-points.ts'
import { Combobox, type Option } from '../../../ui/combobox.tsx'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { StudioState } from '../use-studio.ts'
import { type Choice, type ClaimDraft, type Known, missingIn, roomIn } from './claim-draft.ts'
import { CertaintyField, ConditionField, EvidenceField } from './claim-parts.tsx'
import { findEntities, findPredicates } from './complete-names.ts'
import { focusNext, missingWords, newId, newLabel, speaks, useImperativeAdd, wordsFor, wordsId } from './form-fields.ts'
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

/** How long saving waits for what is still looked for, and how often it looks. */
const [patienceMs, stepMs] = [3000, 30]

/** Beside the text: a claim that is written or edited. Nothing typed is lost, whatever closes it. */
export function ClaimForm({ initial, before, suggestion, known, studio, onSpans, onSelectMore, onClose, ref }: Props) {
  const { draft, current, change, save, discard, idOf, kept, broken, problem, revisions } = useClaimDraft({
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

  useEffect(() => {
    if (initial.id === null) focusNext(form.current)
    else form.current?.querySelector<HTMLElement>('#claim-text')?.focus()
  }, [initial.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the words change.
  useEffect(() => onSpans(draft), [draft.spans])
  useImperativeAdd(ref, (spans) => change({ spans: [...draft.spans, ...spans] }))

  /** Somebody or something new that is being made for a field. */
  const making = useRef<Promise<unknown>>(Promise.resolve())
  const finish = async () => {
    // What was chosen before it had come, and what is being made.
    for (let waited = 0; waited < patienceMs && form.current?.querySelector('[aria-busy=true]'); waited += stepMs)
      await new Promise((resolve) => setTimeout(resolve, stepMs))
    await making.current
    // Nothing that was typed is left out because it was not chosen yet.
    const open = form.current?.querySelector<HTMLElement>('[data-unresolved]')
    if (open) {
      studio.tell(`Choose first what “${open.dataset.unresolved}” is, or empty the field.`)
      open.focus()
      return
    }
    const lacking = missingIn(current())
    if (lacking !== null) {
      studio.tell(`Still missing: ${missingWords[lacking]}`)
      form.current?.querySelector<HTMLElement>(`#claim-${lacking}`)?.focus()
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
    const creating = option.id === newId ? createNamed(option.label, place) : null
    if (creating !== null) making.current = creating
    const made = creating === null ? { id: option.id, name: option.label } : await creating
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
      <EvidenceField
        spans={draft.spans}
        cut={cut}
        wrong={wrong('evidence')}
        onChange={(spans) => change({ spans })}
        onSelectMore={onSelectMore}
      />
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
      <CertaintyField draft={draft} change={change} />
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
      <ConditionField draft={draft} change={change} text={document.text} wrong={wrong('conditions')} />
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
