'use client'
import { type KeyboardEvent, type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { cutter } from '../../../ui/code-points.ts'
import type { Span } from '../evidence/span.ts'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { StudioState } from '../use-studio.ts'
import { checkSentence } from './check-sentence.ts'
import { ChoiceField, SuggestedMark } from './choice-field.tsx'
import { type ClaimDraft, type DraftField, type Known, roomIn } from './claim-draft.ts'
import { missingIn } from './claim-input.ts'
import { CertaintyField, EvidenceField } from './claim-parts.tsx'
import { fieldOf, focusNext, missingWords, useImperativeAdd, wordsFor } from './form-fields.ts'
import { KeptLine } from './kept-line.tsx'
import { Cue, MoreParts, type Wanted } from './more-parts.tsx'
import type { Proposal } from './propose-claim.ts'
import { checkFigures } from './unfounded-figures.ts'
import { useClaimDraft } from './use-claim-draft.ts'
import { ValueField } from './value-field.tsx'

type Props = {
  /** What the form begins with. */
  initial: ClaimDraft
  /** What of it nobody typed or chose, and what the rules may still make of its words. */
  guessed: readonly DraftField[]
  proposal: Proposal | null
  before: StudioClaimData | null
  /** On what it is kept on this device, where it was begun before. */
  slip: string | null
  suggestion: string | null
  known: { entities: readonly Known[]; predicates: readonly Known[] }
  studio: StudioState
  /** The words that the draft rests on now. */
  onSpans: (draft: ClaimDraft) => void
  onSelectMore: () => void
  onClose: (key: string | null, isSaved: boolean) => void
  ref: Ref<{ add: (spans: ClaimDraft['spans']) => void }>
}

/** How long saving waits for what is still looked for, and how often it looks. */
const [patienceMs, stepMs] = [3000, 30]

/** Beside the text: a claim that is written or edited. Nothing typed is lost, whatever closes it. */
export function ClaimForm(props: Props) {
  const { initial, guessed, proposal, before, slip, suggestion, known, studio } = props
  const { onSpans, onSelectMore, onClose, ref } = props
  const {
    draft,
    proposed,
    current,
    change: changeDraft,
    take,
    propose,
    save,
    dropUnused,
    discard,
    idOf,
    kept,
    broken,
    problem,
    revisions,
    accepted,
  } = useClaimDraft({ initial, guessed, before, slip, suggestion, known: known.entities, studio })
  const { document } = studio
  const form = useRef<HTMLFormElement>(null)
  const cut = cutter(document.text)
  const missing = missingIn(draft, document.text)
  /** Where saving was refused here, and why: told at the field, which has the keyboard by then. */
  const [refused, setRefused] = useState<{ id: string; why: string } | null>(null)
  useLayoutEffect(() => {
    if (refused) window.document.getElementById(`${refused.id}-told`)?.scrollIntoView({ block: 'nearest' })
  }, [refused])
  /** What is wrong with the field of this id, or with these parts of the claim. */
  const wrong = (id: string, ...parts: string[]) => {
    if (refused?.id === id) return refused.why
    return broken?.field && parts.some((part) => broken.field?.startsWith(part)) ? broken.message : undefined
  }
  const change = (part: Partial<ClaimDraft>) => {
    setRefused(null)
    changeDraft(part)
  }

  useEffect(() => {
    if (initial.id === null) focusNext(form.current)
    else form.current?.querySelector<HTMLElement>('#claim-text')?.focus()
  }, [initial.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the words change.
  useEffect(() => onSpans(draft), [draft.spans])

  // What the rules make of the words comes when it comes.
  const [isAwaiting, setAwaiting] = useState(proposal !== null)
  const awaited = useRef<Promise<unknown>>(Promise.resolve())
  const filledEmpty = useRef<HTMLInputElement>(null)
  /** The field in which something was chosen just now. */
  const left = useRef<string>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the words that the form was opened on.
  useEffect(() => {
    if (proposal === null) return
    let isOpen = true
    awaited.current = proposal.soon.then((found) => {
      if (!isOpen) return
      const at = window.document.activeElement
      filledEmpty.current = at instanceof HTMLInputElement && at.value === '' && form.current?.contains(at) ? at : null
      if (found !== null) propose(found)
      setAwaiting(false)
    })
    return () => {
      isOpen = false
    }
  }, [])
  useLayoutEffect(() => {
    // Whoever types on in a field that was just filled types instead of it.
    filledEmpty.current?.select()
    filledEmpty.current = null
    // What comes late finds the keyboard in another field, where somebody types on.
    const place = left.current
    left.current = null
    if (place !== null && form.current?.querySelector(`#${place}`)?.matches(':focus')) focusNext(form.current, place)
  })

  const wanted = useRef<Wanted>({ part: 'spans' })
  const want = (next: Wanted) => {
    wanted.current = next
    if (next.part !== 'spans') studio.tell('Select the words in the text, then +')
    onSelectMore()
  }
  useImperativeAdd(ref, (spans) => {
    const { part, ...rest } = wanted.current
    wanted.current = { part: 'spans' }
    const [span] = spans
    if (part === 'spans' || span === undefined) {
      change({ spans: [...draft.spans, ...spans] })
      return form.current?.querySelector<HTMLElement>('#claim-text')?.focus()
    }
    const { at } = rest as { at: number }
    change(groundIn(current(), part, at, span, cut(span.start, span.end)))
    form.current?.querySelector<HTMLElement>(part === 'conditions' ? `#claim-condition-${at}` : speakerId(at))?.focus()
  })

  /** Says why nothing is saved: above the queue, and at the field, into which it leads. */
  const refuse = (field: HTMLElement | null | undefined, why: string) => {
    studio.tell(why)
    if (!field) return
    setRefused({ id: field.id, why })
    field.focus()
  }
  const finish = async () => {
    // What was chosen with the same press is drawn first; what was chosen before it had come is waited for.
    await new Promise((resolve) => setTimeout(resolve))
    for (let waited = 0; waited < patienceMs && form.current?.querySelector('[aria-busy=true]'); waited += stepMs)
      await new Promise((resolve) => setTimeout(resolve, stepMs))
    if (missingIn(current(), document.text) !== null) await awaited.current
    // Nothing that was typed is left out because it was not chosen yet.
    const open = form.current?.querySelector<HTMLElement>('[data-unresolved]')
    if (open) return refuse(open, `Choose first what “${open.dataset.unresolved}” is, or empty the field.`)
    const lacking = missingIn(current(), document.text)
    if (lacking !== null) {
      const where = `#claim-${lacking}, [id^=claim-condition][aria-invalid], [data-asks]`
      return refuse(form.current?.querySelector<HTMLElement>(where), `Still missing: ${missingWords[lacking]}`)
    }
    if (!(await save())) return
    await dropUnused()
    const words = `${initial.id === null ? 'New claim' : 'Edited'}: ${current().text}`
    if (revisions.current.length > 0) studio.noteEdit(words, revisions.current, suggestion, accepted.current)
    onClose(idOf(), true)
  }
  const leave = () => {
    if (kept === 'there') void dropUnused()
    if (kept === 'there' && revisions.current.length > 0)
      studio.noteEdit(`Draft: ${draft.text}`, revisions.current, suggestion, accepted.current)
    onClose(idOf(), false)
  }
  const press = (event: KeyboardEvent) => {
    const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    // The browser goes on by itself, from the field in which something was taken; whoever saves goes nowhere.
    if (event.key === 'Tab' || isSaving) left.current = null
    if (isSaving) {
      event.preventDefault()
      void finish()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // Enter agrees with what stands there, and goes on.
      if (!event.defaultPrevented) {
        take(...fieldOf(event.target.id))
        focusNext(form.current, event.target.id)
      }
      event.preventDefault()
    } else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement && 'sort' in event.target.dataset) {
      event.preventDefault()
      focusNext(form.current, event.target.id)
    }
    if (event.key === 'Escape') leave()
  }
  const changeTo = (part: Partial<ClaimDraft>, place: string) => {
    left.current = place
    change(part)
  }

  const shared = { document: document.id, known: known.entities }
  const namedAs = (name: string) => wordsFor(name, draft, cut)
  const [nearest] = draft.speakers
  // A wrong number weighs most.
  const told = [...checkFigures(draft, known.entities, cut), ...checkSentence(draft, known.entities)]
  const room = roomIn(draft.text)
  const wrongText = wrong('claim-text', 'text') ?? (room < 0 ? `${-room} characters too long.` : undefined)

  return (
    <form
      ref={form}
      aria-label={initial.id === null ? 'New claim' : 'Edit claim'}
      aria-busy={isAwaiting || undefined}
      className="claim-form grid grid-cols-1 gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void finish()
      }}
      onKeyDown={press}
      onInput={({ target }) => {
        setRefused(null)
        take(...fieldOf((target as HTMLElement).id))
      }}
    >
      <h2 className="font-semibold text-lg">{initial.id === null ? 'New claim' : 'Edit claim'}</h2>
      <EvidenceField
        spans={draft.spans}
        cut={cut}
        wrong={wrong('claim-spans', 'evidence')}
        onChange={(spans) => change({ spans })}
        onSelectMore={() => want({ part: 'spans' })}
      />
      <ChoiceField
        {...shared}
        id="claim-subject"
        label="Who or what"
        value={draft.subject}
        isProposed={proposed.has('subject')}
        onChoose={(subject) => changeTo({ subject }, 'claim-subject')}
        onClear={() => change({ subject: null })}
        wrong={wrong('claim-subject', 'subject')}
        required
      />
      <ChoiceField
        document={document.id}
        known={known.predicates}
        id="claim-predicate"
        label="does or is"
        sort="PREDICATE"
        value={draft.predicate}
        isProposed={proposed.has('predicate')}
        onChoose={(predicate) => changeTo({ predicate }, 'claim-predicate')}
        onClear={() => change({ predicate: null })}
        wrong={wrong('claim-predicate', 'predicate')}
        required
      />
      <ValueField
        {...shared}
        id="claim-object"
        label="To whom or what, when, how many"
        value={draft.object}
        isProposed={proposed.has('object')}
        wordsFor={namedAs}
        onChange={(object) => (object === null ? change({ object }) : changeTo({ object }, 'claim-object'))}
        wrong={wrong('claim-object', 'object')}
      />
      <CertaintyField draft={draft} change={change} />
      <div className="grid gap-1">
        <ChoiceField
          {...shared}
          id="claim-speaker"
          label="According to (empty: the article itself)"
          sort="SPEAKER"
          value={nearest?.speaker ?? null}
          isProposed={proposed.has('speakers')}
          onChoose={(speaker) =>
            changeTo(
              {
                speakers: [{ id: nearest?.id ?? null, speaker, cue: null, evidence: null }, ...draft.speakers.slice(1)],
              },
              'claim-speaker',
            )
          }
          onClear={() => change({ speakers: draft.speakers.slice(1) })}
          wrong={wrong('claim-speaker', 'attribution.0', 'attribution')}
        />
        {nearest && (
          <Cue
            link={nearest}
            onWant={() => want({ part: 'speakers', at: 0 })}
            onChange={(link) => change({ speakers: [link, ...draft.speakers.slice(1)] })}
          />
        )}
      </div>
      <MoreParts
        draft={draft}
        proposed={proposed}
        change={change}
        choose={changeTo}
        known={known.entities}
        document={document}
        wordsFor={namedAs}
        wrong={wrong}
        onWant={want}
      />
      <div data-proposed={proposed.has('text') || undefined}>
        <label className="grid gap-1 text-sm">
          A sentence that stands alone
          <textarea
            id="claim-text"
            rows={3}
            className="field py-1.5 font-serif text-base leading-snug"
            aria-invalid={wrongText ? true : undefined}
            aria-describedby="claim-text-told claim-check"
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        </label>
        {proposed.has('text') && (
          <p className="mt-1 text-soft text-xs">
            <SuggestedMark />
          </p>
        )}
      </div>
      {wrongText && (
        <p id="claim-text-told" className="text-bad text-sm">
          {wrongText}
        </p>
      )}
      <p id="claim-check" aria-live="polite" className="text-sm empty:hidden">
        {told.slice(0, 2).join(' ')}
      </p>
      <KeptLine
        kept={kept}
        missing={missing === null ? null : missingWords[missing]}
        broken={broken}
        problem={problem}
        isPractice={studio.desk.isPractice}
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
              onClose(idOf(), false)
            }}
          >
            Throw away
          </button>
        )}
      </div>
    </form>
  )
}

const speakerId = (at: number) => (at === 0 ? '#claim-speaker' : `#claim-speaker-${at}`)

/** A condition, or who says it, with the words that were selected for it. */
function groundIn(
  { speakers, conditions }: ClaimDraft,
  part: 'speakers' | 'conditions',
  at: number,
  span: Span,
  words: string,
): Partial<ClaimDraft> {
  const evidence = { id: null, ...span }
  if (part === 'conditions')
    return { conditions: conditions.map((each, i) => (i === at ? { ...each, words, evidence, claim: null } : each)) }
  return { speakers: speakers.map((each, i) => (i === at ? { ...each, cue: words, evidence } : each)) }
}
