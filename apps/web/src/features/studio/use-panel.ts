'use client'
import { useState } from 'react'
import { takeTogether } from './change-set/merge-changes.ts'
import type { QueueEntry } from './change-set/queue-entry.ts'
import {
  type Choice,
  type ClaimDraft,
  type DraftField,
  draftFrom,
  draftOf,
  filledIn,
  sentenceAround,
} from './claim/claim-draft.ts'
import { keptDrafts } from './claim/draft-keeper.ts'
import { knownNames } from './claim/known-names.ts'
import { deskOf, type Proposal, proposeClaim } from './claim/propose-claim.ts'
import { mergeProposal } from './claim/read-proposal.ts'
import { type EntityFound, findEntity } from './entity/entity-api.ts'
import { joinSpans, type Span, trimSpan } from './evidence/span.ts'
import { newRelation, type RelationDraft, relationDraftOf } from './relation/relation-draft.ts'
import type { StudioClaimData } from './studio-document.query.ts'
import type { Clash } from './use-editing.ts'
import type { StudioState } from './use-studio.ts'

/** What is open beside the text; nothing of it covers the text or waits for an answer. */
export type Panel =
  | ({ kind: 'claim'; key: number; draft: ClaimDraft } & Opening)
  | { kind: 'entity'; found: EntityFound }
  | { kind: 'reject'; entry: QueueEntry }
  | { kind: 'merge'; entities: Choice[] }
  | { kind: 'guards'; entity: Choice }
  | { kind: 'relation'; draft: RelationDraft }
  | { kind: 'publish' }

type Opening = {
  before: StudioClaimData | null
  /** On what it is kept on this device, where it was begun before. */
  slip: string | null
  suggestion: string | null
  /** The entry of the queue that is edited; null for something new. */
  entry: string | null
  /** What of the draft nobody typed, and what the rules may still make of its words. */
  guessed: readonly DraftField[]
  proposal: Proposal | null
}

let opened = 0

/** Opens what acts need a form for. */
export function usePanel(studio: StudioState) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [picked, setPicked] = useState<readonly Span[]>([])
  const { document } = studio

  const close = () => {
    setPanel(null)
    setPicked([])
  }
  const openClaim = (draft: ClaimDraft, before: StudioClaimData | null, more: Partial<Opening> = {}) => {
    opened += 1
    setPanel({
      kind: 'claim',
      key: opened,
      draft,
      before,
      slip: null,
      suggestion: null,
      entry: null,
      guessed: [],
      proposal: null,
      ...more,
    })
  }

  /** A new claim on what is selected; else on the sentence of the current entry, or the first. */
  const newClaim = (selection: Span | null) => {
    const { text, sentences } = document
    const points = [...text]
    const place = studio.current?.place ?? 0
    const sentence = sentences.find(({ end }) => place < end) ?? sentences[0]
    const span = trimSpan(points, selection ?? sentence ?? { start: 0, end: 0 })
    if (span === null) return studio.tell('Select the words of a claim first.')
    const found = draftFrom(joinSpans([span]), sentenceAround([span], sentences), text, knownNames(document, []))
    const proposal = proposeClaim(deskOf(studio), span)
    const draft = { ...found, ...mergeProposal(found, proposal.now ?? {}, nobody) }
    openClaim(draft, null, { guessed: filledIn(draft), proposal: proposal.now === undefined ? proposal : null })
  }

  const editEntity = async (id: string, name: string) => {
    const found = await findEntity(id, name, document.id)
    if (found === null) studio.tell(`${name} is not there to be edited: accept first what names it.`)
    else if ('problem' in found) studio.tell(found.problem)
    else setPanel({ kind: 'entity', found })
  }

  const edit = ({ key, thing, suggestion, status }: QueueEntry) => {
    if (thing === null || status === 'WITHDRAWN') studio.tell('It is to be withdrawn: keep it first.')
    else if (thing.__typename === 'StudioClaim') {
      // What was typed of it and not finished is gone on with, instead of written over.
      const kept = keptDrafts(studio.desk.drawer).find(({ slip }) => slip === thing.id)
      const draft = kept?.draft ?? draftOf(thing)
      // What the rules suggest, nobody has typed.
      const guessed = kept?.guessed ?? (suggestion?.confidence == null ? [] : filledIn(draft))
      openClaim(draft, thing, { slip: kept?.slip ?? null, suggestion: suggestion?.id ?? null, entry: key, guessed })
    } else if (thing.__typename === 'StudioEntity')
      setPanel({ kind: 'entity', found: { entity: thing, duplicates: [], claims: { totalCount: 0, nodes: [] } } })
    else if (thing.__typename === 'StudioRelation') setPanel({ kind: 'relation', draft: relationDraftOf(thing) })
    else studio.tell('This is not edited here.')
  }

  /** What a claim has to do with another one. */
  const relate = ({ thing }: QueueEntry) => {
    if (thing?.__typename !== 'StudioClaim') return studio.tell('Only claims are linked with one another.')
    setPanel({ kind: 'relation', draft: newRelation({ id: thing.id, name: thing.text }) })
  }

  const merge = ({ thing }: QueueEntry) => {
    if (thing?.__typename === 'StudioEntity')
      setPanel({ kind: 'merge', entities: [{ id: thing.id, name: thing.name }] })
    if (thing?.__typename !== 'StudioClaim') return
    const { subject, object, attribution } = thing
    const named = [subject, object?.entity, ...attribution.map(({ speaker }) => speaker)].flatMap((each) => each ?? [])
    setPanel({ kind: 'merge', entities: [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()] })
  }

  /** Theirs with what you changed, in the form it belongs to. */
  const together = ({ conflict: { base, theirs, yours } }: Clash) => {
    studio.setClash(null)
    const [then, now] = [base?.content ?? null, theirs?.content ?? null]
    if (now?.__typename === 'StudioClaim' && yours?.__typename === 'StudioClaim') {
      const { id, base: revision, ...current } = draftOf(now)
      const before = then?.__typename === 'StudioClaim' ? draftOf(then) : null
      openClaim(
        { ...takeTogether<object>(before, current, contentOf(draftOf(yours))), id, base: revision } as ClaimDraft,
        now,
      )
    } else if (now?.__typename === 'StudioEntity' && yours?.__typename === 'StudioEntity') {
      const before = then?.__typename === 'StudioEntity' ? then : null
      const { id, revision, status, stale, ...said } = yours
      const entity = {
        ...takeTogether<object>(before, now, said),
        id: now.id,
        revision: now.revision,
      } as EntityFound['entity']
      setPanel({ kind: 'entity', found: { entity, duplicates: [], claims: { totalCount: 0, nodes: [] } } })
    } else studio.tell('It is gone: there is nothing to edit together.')
  }

  return { panel, picked, setPicked, setPanel, close, newClaim, editEntity, edit, relate, merge, together, openClaim }
}

/** What is open, and what opens it. */
export type PanelState = ReturnType<typeof usePanel>

const nobody: ReadonlySet<DraftField> = new Set()

const contentOf = ({ id: _, base: _base, ...said }: ClaimDraft) => said
