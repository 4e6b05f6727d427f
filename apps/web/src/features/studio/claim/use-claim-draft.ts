'use client'
import { useEffect, useRef, useState } from 'react'
import type { Broken } from '../studio-api.ts'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { StudioState } from '../use-studio.ts'
import { type ClaimDraft, draftOf, inputOf, missingIn } from './claim-draft.ts'
import { forgetDraft, keepDraft } from './draft-keeper.ts'

/** How long nothing is typed before what is whole is sent. */
const settleMs = 1500

/** Where what is typed is kept by now. */
export type Kept = 'nowhere' | 'here' | 'sending' | 'there'

type Options = {
  initial: ClaimDraft
  before: StudioClaimData | null
  /** Of a suggestion that is edited: its revision. */
  suggestion: string | null
  studio: Pick<StudioState, 'document' | 'save' | 'setClash' | 'drop'>
}

/**
 * A claim that is typed: kept on this device with each key, and as a draft by the service once it is whole and the typing rests. Nothing
 * is sent twice: a repetition has the key of what it repeats.
 */
export function useClaimDraft({ initial, before: first, suggestion, studio }: Options) {
  const [draft, setDraft] = useState(initial)
  const [kept, setKept] = useState<Kept>('nowhere')
  const [broken, setBroken] = useState<Broken | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const before = useRef(first)
  const now = useRef(initial)
  // What the service has is what stands: a draft that begins with more than that has still to be sent.
  const sent = useRef(first === null ? '' : sayingOf(draftOf(first)))
  const key = useRef({ saying: '', id: '' })
  const revisions = useRef<string[]>([])
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const { document } = studio
  const isSent = () => sent.current === sayingOf(now.current)

  const change = (part: Partial<ClaimDraft>) => {
    now.current = { ...now.current, ...part }
    setDraft(now.current)
    setBroken(null)
    setProblem(null)
    setKept(keepDraft(document.id, now.current) ? 'here' : 'nowhere')
  }

  const send = async (): Promise<boolean> => {
    const saying = sayingOf(now.current)
    if (saying === sent.current) return true
    if (missingIn(now.current) !== null) return false
    if (key.current.saying !== saying) key.current = { saying, id: crypto.randomUUID() }
    setKept('sending')
    const input = inputOf(now.current, { text: document.text, before: before.current })
    const outcome = await studio.save({ claim: input }, now.current.base, key.current.id)
    if ('done' in outcome) {
      const { revision, thing } = outcome.done
      forgetDraft(document.id, now.current.id)
      sent.current = saying
      if (revision) revisions.current.push(revision.id)
      if (suggestion !== null) studio.drop(suggestion)
      if (thing?.__typename === 'StudioClaim') before.current = thing
      now.current = { ...now.current, id: thing?.id ?? null, base: revision?.id ?? null }
      setDraft(now.current)
      if (!isSent()) keepDraft(document.id, now.current)
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

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    if (draft === initial) return
    const timer = setTimeout(() => void latest.current(), settleMs)
    return () => clearTimeout(timer)
  }, [draft, initial])

  /** Throws away what the service does not have. */
  const discard = () => forgetDraft(document.id, now.current.id)

  /** The claim, once the service has it. */
  const idOf = () => now.current.id

  /** What was typed until now, also where the page has not drawn it yet. */
  const current = () => now.current

  return { draft, current, change, save, discard, idOf, kept, broken, problem, revisions }
}

/** What a draft says, whatever revision it is based on. */
const sayingOf = ({ id: _, base: _base, ...said }: ClaimDraft): string => JSON.stringify(said)
