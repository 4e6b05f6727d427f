'use client'
import { useEffect, useRef, useState } from 'react'
import { cutter } from '../../../ui/code-points.ts'
import type { Broken } from '../studio-api.ts'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { StudioState } from '../use-studio.ts'
import {
  agreeOnSorts,
  type Choice,
  type ClaimDraft,
  type DraftField,
  draftOf,
  filledIn,
  type Known,
  madeIn,
  namesIn,
  nameToMake,
  withMade,
} from './claim-draft.ts'
import { inputOf, missingIn } from './claim-input.ts'
import { sayingOf } from './claim-saying.ts'
import { forgetDraft, keepDraft, newSlip } from './draft-keeper.ts'
import { followFields } from './follow-fields.ts'
import type { Ground } from './follow-values.ts'
import { mergeProposal } from './read-proposal.ts'
import { throwAway } from './throw-away.ts'
import { type Made, unusedOf } from './unused-made.ts'

/** How long nothing is typed before what is whole is sent. */
const settleMs = 1500

/** Where what is typed is kept by now. */
export type Kept = 'nowhere' | 'here' | 'sending' | 'there'

type Options = {
  initial: ClaimDraft
  /** What of it nobody has typed or chosen. */
  guessed: readonly DraftField[]
  before: StudioClaimData | null
  /** On what it is kept on this device, where it was begun before: then it is somebody's work, but for what is still guessed. */
  slip: string | null
  /** Of a suggestion that is edited: its revision. */
  suggestion: string | null
  /** Who has which names. */
  known: readonly Known[]
  studio: Pick<StudioState, 'document' | 'desk' | 'save' | 'dropMade' | 'setClash' | 'drop' | 'tell' | 'note'>
}

/**
 * A claim that is typed: kept on this device with each key, and as a draft by the service once it is whole and the typing rests. Nothing
 * is sent twice: a repetition has the key of what it repeats. What is proposed is a proposal until it is changed or saved, and never
 * takes the place of what somebody typed.
 */
export function useClaimDraft({ initial, guessed, before: first, slip, suggestion, known, studio }: Options) {
  const [draft, setDraft] = useState(initial)
  const [proposed, setProposed] = useState<ReadonlySet<DraftField>>(new Set(guessed))
  const marks = useRef(proposed)
  const [kept, setKept] = useState<Kept>(slip === null ? 'nowhere' : 'here')
  const [broken, setBroken] = useState<Broken | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const before = useRef(first)
  const now = useRef(initial)
  // What the service has is what stands: a draft that begins with more than that has still to be sent.
  const sent = useRef(first === null ? '' : sayingOf(draftOf(first)))
  const key = useRef({ saying: '', id: '' })
  const makingKeys = useRef(new Map<string, string>())
  const revisions = useRef<string[]>([])
  const accepted = useRef<string[]>([])
  const madeHere = useRef<Made[]>([])
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const taken = useRef(new Set<DraftField>())
  // What the sentence that nobody typed was worded for: all that is changed since is followed from there, so that who goes back finds it as it was.
  const worded = useRef(initial)
  const said = useRef<Pick<ClaimDraft, 'subject' | 'predicate'>>(initial)
  // What stands in the form without anybody's doing.
  const offered = useRef(first === null ? initial : draftOf(first))
  const hasKept = useRef(slip !== null)
  const [ownSlip] = useState(() => slip ?? newSlip())
  const { document, desk } = studio
  const isSent = () => sent.current === sayingOf(now.current)
  const asKept = () => ({ slip: now.current.id ?? ownSlip, draft: now.current, guessed: [...marks.current] })
  /** Is there anything in it that somebody did? Who only looked, or added what they left empty, leaves nothing behind. */
  const isWorked = () =>
    slip !== null || revisions.current.length > 0 || sayingOf(now.current) !== sayingOf(offered.current)

  /** Who is known, and the words that the claim was found in. */
  const ground = (): Ground => {
    const words = now.current.spans.map(({ start, end }) => cutter(document.text)(start, end))
    return { known, source: [worded.current.text, ...words].join('\n') }
  }
  const set = (next: ClaimDraft) => {
    now.current = next
    setDraft(next)
  }
  const mark = (next: ReadonlySet<DraftField>) => {
    marks.current = next
    setProposed(next)
  }
  /** Somebody types there, or agrees: no proposal comes between. */
  const take = (...fields: DraftField[]) => {
    for (const field of fields) taken.current.add(field)
    if (!fields.some((field) => marks.current.has(field))) return
    mark(without(marks.current, fields))
    if (hasKept.current) keepDraft(desk.drawer, asKept())
  }
  /** Where a field was emptied, whom it named before: the sentence still does. */
  const lingering = (next: ClaimDraft): ClaimDraft => {
    const { subject, predicate } = said.current
    said.current = { subject: next.subject ?? subject, predicate: next.predicate ?? predicate }
    return { ...next, ...said.current }
  }
  /** With its sentence for what it says by now: one that nobody typed, or that is empty. */
  const followed = (next: ClaimDraft): ClaimDraft => {
    const isEmpty = next.text.trim() === ''
    if (!isEmpty && !marks.current.has('text')) return next
    // A sentence that somebody has emptied is worded from the parts alone.
    if (isEmpty) worded.current = { ...next, text: '' }
    const text = followFields(worded.current, isEmpty ? next : lingering(next), ground())
    if (isEmpty && text !== '') {
      taken.current.delete('text')
      mark(new Set([...marks.current, 'text']))
    }
    return { ...next, text }
  }
  const change = (part: Partial<ClaimDraft>) => {
    const next = agreeOnSorts({ ...now.current, ...part })
    set(part.text === undefined ? followed(next) : next)
    take(...(Object.keys(part) as DraftField[]))
    setBroken(null)
    setProblem(null)
    if (isWorked()) {
      hasKept.current = keepDraft(desk.drawer, asKept())
      setKept(hasKept.current ? 'here' : 'nowhere')
    } else {
      // Not what another window has kept of the same claim.
      if (hasKept.current) forgetDraft(desk.drawer, asKept().slip)
      hasKept.current = false
      setKept('nowhere')
    }
  }
  /** Fills in what comes late. */
  const propose = (proposal: Partial<ClaimDraft>) => {
    offered.current = { ...offered.current, ...mergeProposal(offered.current, proposal, taken.current) }
    const part = mergeProposal(now.current, proposal, taken.current)
    const next = { ...now.current, ...part }
    // Somebody has corrected meanwhile what the rules read: their sentence is worded for that.
    const corrected = part.text === undefined ? worded.current : { ...unread, ...proposal }
    worded.current = {
      ...next,
      ...Object.fromEntries([...taken.current].map((field) => [field, corrected[field]])),
      text: part.text ?? worded.current.text,
    }
    const isProposed = part.text !== undefined || marks.current.has('text')
    set(!isProposed ? next : { ...next, text: followFields(worded.current, lingering(next), ground()) })
    const guesses = new Set([...marks.current, ...Object.keys(part)])
    mark(new Set(filledIn(next).filter((field) => guesses.has(field))))
  }

  /** Makes who and what is new. @returns whether all of it is there */
  const makeNew = async (): Promise<boolean> => {
    const made = new Map<string, Choice>()
    for (const choice of madeIn(now.current)) {
      const name = nameToMake(choice)
      const id = makingKeys.current.get(name) ?? crypto.randomUUID()
      makingKeys.current.set(name, id)
      const { makes } = choice
      const change =
        makes === 'PREDICATE' || makes === 'UNSORTED' || makes === undefined
          ? { predicate: { label: choice.name.trim() } }
          : { entity: { name: choice.name.trim(), kind: makes } }
      const outcome = await studio.save(change, null, id)
      const thing = 'done' in outcome ? outcome.done.thing : null
      if (!('done' in outcome) || thing === null) {
        if ('broken' in outcome) setProblem(`${choice.name}: ${outcome.broken.message}`)
        else if ('problem' in outcome) setProblem(outcome.problem)
        return false
      }
      if (outcome.done.revision) {
        revisions.current.push(outcome.done.revision.id)
        madeHere.current.push({ id: thing.id, revision: outcome.done.revision.id })
      }
      made.set(name, { id: thing.id, name: choice.name.trim() })
    }
    if (made.size > 0) set(withMade(now.current, made))
    return true
  }

  const send = async (): Promise<boolean> => {
    if (sayingOf(now.current) === sent.current) return true
    if (missingIn(now.current, document.text) !== null) return false
    setKept('sending')
    if (!(await makeNew())) {
      setKept('here')
      return false
    }
    const saying = sayingOf(now.current)
    if (key.current.saying !== saying) key.current = { saying, id: crypto.randomUUID() }
    const input = inputOf(now.current, { text: document.text, before: before.current })
    const outcome = await studio.save({ claim: input }, now.current.base, key.current.id, {
      names: namesIn(now.current),
    })
    if ('done' in outcome) {
      const { revision, thing } = outcome.done
      forgetDraft(desk.drawer, asKept().slip)
      sent.current = saying
      if (revision) revisions.current.push(revision.id)
      accepted.current.push(...outcome.done.accepted)
      if (suggestion !== null) studio.drop(suggestion)
      if (thing?.__typename === 'StudioClaim') before.current = thing
      set({ ...now.current, id: thing?.id ?? null, base: revision?.id ?? null })
      hasKept.current = !isSent() && keepDraft(desk.drawer, asKept())
      setKept(isSent() ? 'there' : 'here')
      return true
    }
    setKept('here')
    if ('broken' in outcome) setBroken(outcome.broken)
    else if ('problem' in outcome) setProblem(outcome.problem)
    else {
      const [conflict] = outcome.conflicts
      if (conflict) studio.setClash({ conflict, change: { claim: input } })
      else setProblem(outcome.message)
    }
    return false
  }

  /** Sends what is whole, one after the other. @returns whether the service has it all */
  const save = (): Promise<boolean> => {
    running.current = running.current.then(send, send)
    return running.current
  }

  // Of itself nothing new is made that nobody has looked at.
  const saveOfItself = () => {
    if (isWorked() && madeIn(onlyIn(now.current, marks.current)).length === 0) void save()
  }
  const latest = useRef(saveOfItself)
  useEffect(() => {
    latest.current = saveOfItself
  })
  useEffect(() => {
    if (draft === initial) return
    const timer = setTimeout(() => latest.current(), settleMs)
    return () => clearTimeout(timer)
  }, [draft, initial])

  /** Once all is saved: names that were made here while it was typed, and that it does not name any more, are taken back. */
  const dropUnused = async () => {
    const unused = unusedOf(madeHere.current, now.current)
    madeHere.current = madeHere.current.filter((each) => !unused.includes(each))
    await studio.dropMade(unused.map(({ revision }) => revision))
  }

  /** Throws away what the service does not have. */
  const discard = () => {
    if (hasKept.current) throwAway(studio, asKept())
  }

  /** The claim, once the service has it. */
  const idOf = () => now.current.id

  /** What was typed until now, also where the page has not drawn it yet. */
  const current = () => now.current

  return {
    draft,
    proposed,
    current,
    change,
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
  }
}

/** Of what the rules have read nothing. */
const unread = {
  ...{ subject: null, predicate: null, object: null, qualifiers: [], speakers: [], conditions: [], text: '' },
  ...({ modality: 'ASSERTED', polarity: 'AFFIRMED' } as const),
}

const without = (fields: ReadonlySet<DraftField>, gone: readonly DraftField[]) =>
  new Set([...fields].filter((field) => !gone.includes(field)))

/** The draft with none but these of its fields that may name somebody. */
const onlyIn = (draft: ClaimDraft, fields: ReadonlySet<DraftField>): ClaimDraft => ({
  ...draft,
  subject: fields.has('subject') ? draft.subject : null,
  predicate: fields.has('predicate') ? draft.predicate : null,
  object: fields.has('object') ? draft.object : null,
  qualifiers: fields.has('qualifiers') ? draft.qualifiers : [],
  speakers: fields.has('speakers') ? draft.speakers : [],
})
