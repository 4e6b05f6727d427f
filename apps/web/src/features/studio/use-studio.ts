'use client'
import { useState } from 'react'
import type { WayBack } from './act-keeper.ts'
import {
  afterDecision,
  afterEdit,
  isDraft,
  isOpen,
  isWaiting,
  type QueueEntry,
  stepFrom,
} from './change-set/queue-entry.ts'
import { stopsOf } from './change-set/queue-stops.ts'
import { watchDesk, watchSet } from './change-set/watch-set.ts'
import type { Desk } from './desk.ts'
import { countsOf, publishedInWords } from './publication/changes-in-words.ts'
import type { OpenListData } from './publication/quiz-preview.query.ts'
import { type Outcome, problemOf, publishedSince, whyNotBack } from './studio-api.ts'
import type { StudioClaimData, StudioDocumentData, StudioThingData } from './studio-document.query.ts'
import { nameOf } from './thing-words.ts'
import { useDocument } from './use-document.ts'
import { useEditing } from './use-editing.ts'

type Options = {
  initial: StudioDocumentData
  /** A claim to begin at. */
  opened: string | null
  desk: Desk
}

/** What editors do in a document: where they are in its queue, what they decide, edit and publish. */
export function useStudio({ initial, opened, desk: given }: Options) {
  const [{ desk, watch }] = useState(() => {
    const watch = watchSet(initial.changeSet)
    return { watch, desk: watchDesk(given, watch) }
  })
  const { document, queue, refresh, keep, drop, putBack } = useDocument(initial, desk, watch)
  const editing = useEditing({
    ...{ document: document.id, desk, keep, refresh },
    drawer: desk.drawer,
  })
  const { last, tell, check, note, forget, amend, save, noteEdit } = editing
  const named = queue.find(({ key }) => key === opened) ?? null
  const [showsAll, setShowsAll] = useState(!queue.some(isOpen) || (named !== null && !isOpen(named)))
  const [decided, setAccepted] = useState<Accepted | null>(null)
  /** The claim that was written last, unless another was accepted since. */
  const [writtenKey, setWritten] = useState<string | null>(null)
  const written = queue.find(({ key }) => key === writtenKey)?.thing
  const accepted = written?.__typename === 'StudioClaim' ? acceptedOf(written.revision, written) : decided
  const shown = showsAll ? queue : queue.filter(isOpen)
  const [chosen, setCurrent] = useState<string | null>((named ?? shown.find(isWaiting) ?? shown[0])?.key ?? null)
  const current = shown.find(({ key }) => key === chosen) ?? shown[0] ?? null

  const step = (by: 1 | -1) => setCurrent(stepFrom(shown, current?.key ?? null, by, stopsOf(queue)))
  const show = (key: string) => {
    if (!shown.some((entry) => entry.key === key) && queue.some((entry) => entry.key === key)) setShowsAll(true)
    setCurrent(key)
  }

  /** On from what was edited: a suggestion by its key, a claim by its id. */
  const goOn = (...edited: (string | null)[]) => setCurrent(afterEdit(shown, edited) ?? edited.at(-1) ?? null)

  const decideOn = async (entry: QueueEntry, decision: 'ACCEPTED' | 'REJECTED', reason: string | null) => {
    const { suggestion } = entry
    if (suggestion === null) return
    const words = `${decision === 'ACCEPTED' ? 'Accepted' : 'Rejected'}: ${nameOf(entry.thing)}`
    // The next is there at once: nobody waits for the service to go on.
    setCurrent(afterDecision(shown, entry.key))
    drop(suggestion.id)
    tell(words)
    const sent = desk.decide({ revisions: [suggestion.id], decision, reason })
    // Known as the last act at once: it may be taken back before the service has answered.
    const takeBack = async () => {
      setAccepted(null)
      const outcome = await sent
      if (!('done' in outcome)) return problemOf(outcome)
      const revisions = outcome.done.revisions.map(({ id }) => id)
      const back = await desk.decide({ revisions, decision: 'PENDING', reason: null })
      if (!('done' in back)) return whyNotBack(back)
      putBack(suggestion)
      return refresh()
    }
    const act = note(words, takeBack, { kind: 'DECISION', revisions: [suggestion.id] })
    const outcome = await sent
    if (!check(outcome)) {
      forget(act)
      putBack(suggestion)
      setCurrent(entry.key)
      if ('conflicts' in outcome) void refresh()
      return
    }
    amend(act, { kind: 'DECISION', revisions: outcome.done.revisions.map(({ id }) => id) })
    const { content, base } = suggestion
    const isAccepted = decision === 'ACCEPTED'
    keep({ thing: isAccepted ? standing(content, base !== null) : null, changeSet: outcome.done.changeSet })
    const claim = isAccepted && content?.__typename === 'StudioClaim' ? content : null
    setWritten(null)
    setAccepted(claim && acceptedOf(suggestion.id, claim))
  }

  const accept = (entry: QueueEntry) => {
    if (entry.suggestion === null) tell('There is nothing to decide about this: E edits it.')
    else void decideOn(entry, 'ACCEPTED', null)
  }
  const reject = (entry: QueueEntry, reason: string) => void decideOn(entry, 'REJECTED', reason)

  /** Takes drafts back, each with all that was kept of it while it was typed: what was there before stands again, a suggestion waits again. */
  const abandon = async (entries: readonly QueueEntry[]) => {
    const revisions: string[] = []
    const failed: Outcome<unknown>[] = []
    for (const { thing } of entries) {
      if (thing === null || failed.length > 0) continue
      const outcome = await desk.takeBack(thing.revision, true)
      if ('done' in outcome) revisions.push(...outcome.done.revisions.map(({ id }) => id))
      else failed.push(outcome)
    }
    await refresh()
    const words = `Left out: ${entries.map(({ thing }) => nameOf(thing)).join(', ')}`
    const way: WayBack = { kind: 'TAKEN_BACK', revisions }
    if (revisions.length > 0) note(words, () => editing.reverse(way), way)
    if (failed.every(check)) tell(words)
  }

  /** Takes back what a form made and names no more. What is used elsewhere by now the service keeps: the publication tells of it, where it is unused then. */
  const dropMade = async (revisions: readonly string[]) => {
    for (const revision of revisions) {
      const outcome = await desk.takeBack(revision)
      if ('done' in outcome) keep({ changeSet: outcome.done.changeSet })
    }
  }

  /** That something published be no longer so, with the next publication. */
  const takeAway = async ({ id, revision: base }: { id: string; revision: string }, words: string) => {
    const outcome = await save({ withdraw: { id } }, base, crypto.randomUUID())
    if (!check(outcome)) return
    await refresh()
    const { revision } = outcome.done
    noteEdit(`Withdrawn with the next publication: ${words}`, revision ? [revision.id] : [])
  }
  const withdraw = async ({ thing }: QueueEntry) => {
    if (thing !== null) await takeAway(thing, nameOf(thing))
  }

  /** Drafts that the claims with a predicate are all that the document says of it. */
  const closeList = async ({ predicate: { id, revision: base, label } }: OpenListData) => {
    const outcome = await save({ predicate: { id, complete: true } }, base, crypto.randomUUID())
    if (!check(outcome)) return
    await refresh()
    const { revision } = outcome.done
    noteEdit(`All of them: “${label}”`, revision ? [revision.id] : [])
  }

  const { ownEdit } = document
  /** What would be taken back: the last act of this window, else the last edit of one's own that was kept elsewhere; null for nothing. */
  const undoable = last?.words ?? (ownEdit && `your edit: ${nameOf(ownEdit.content)}`)

  /** Takes that back. What was decided waits again, and is gone to. */
  const undo = async () => {
    if (last || ownEdit === null) {
      const act = await editing.undo()
      if (act?.way?.kind === 'DECISION') setCurrent(act.way.revisions[0] ?? null)
      return
    }
    const outcome = await desk.takeBack(ownEdit.id)
    await refresh()
    if (whyNotBack(outcome) === publishedSince) return tell(publishedSince)
    if (!check(outcome)) return
    tell(`Taken back: ${nameOf(ownEdit.content)}`)
  }

  const drafts = queue.filter(isDraft)
  const canPublish = (document.changeSet?.accepted ?? 0) > 0
  const publishAll = async () => {
    const isDone = await editing.publishSet(
      document.changeSet,
      publishedInWords(countsOf(drafts, document.source.status)),
    )
    // What was accepted last is told of until it is out.
    if (isDone) setAccepted(null)
    if (isDone) setWritten(null)
    return isDone
  }

  return {
    ...editing,
    ...{ desk, document, queue, shown, current, accepted, showsAll, setShowsAll, drafts, canPublish },
    ...{
      step,
      show,
      goOn,
      accept,
      reject,
      abandon,
      withdraw,
      takeAway,
      publishAll,
      drop,
      undo,
      undoable,
      closeList,
      setWritten,
      dropMade,
    },
  }
}

/** A claim that was accepted or written, and whom and what it names. */
type Accepted = { revision: string; words: string; entities: { id: string; name: string }[] }

const acceptedOf = (revision: string, { text, subject, object }: StudioClaimData): Accepted => ({
  ...{ revision, words: text },
  entities: [subject, object?.entity].flatMap((each) => each ?? []),
})

export type StudioState = ReturnType<typeof useStudio>

/** What was suggested, once it is accepted. */
const standing = (thing: StudioThingData | null, isKnown: boolean): StudioThingData | null =>
  thing && { ...thing, status: isKnown ? 'CHANGED' : 'DRAFT' }
