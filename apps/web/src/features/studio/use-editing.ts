'use client'
import { useState } from 'react'
import { count } from '../../ui/plural.ts'
import type { WayBack } from './act-keeper.ts'
import type { DeskActs } from './desk.ts'
import { reverseEdit } from './reverse-edit.ts'
import { serviceActs } from './service-desk.ts'
import {
  type Change,
  type Conflict,
  changedSince,
  mergeEntities,
  type Outcome,
  problemOf,
  publish,
  publishedSince,
  undoPublication,
  whyNotBack,
} from './studio-api.ts'
import type { CurrentSetData, StudioThingData } from './studio-document.query.ts'
import { type Act, useActs } from './use-acts.ts'

/** Said where publishing would change nothing. */
export const nothingToPublish = 'Nothing waits to be published.'

/** Said where no act is left to take back: what was published goes back as a whole, and may be a draft again. */
const nothingToTakeBack = 'Nothing to take back here: the history has what was published.'

/** What is told of the last act; `bad` for what could not be done. */
export type Notice = { words: string; bad: boolean }

/** An edit that met another one: the values, and what was to be written. */
export type Clash = { conflict: Conflict; change: Change }

type Options = {
  /** The document whose set edits gather in; null for the editor's own. */
  document: string | null
  /** Where it is kept: by the service, unless it is said otherwise. */
  desk?: DeskActs
  /** What an edit came to, before all is read again. */
  keep: (kept: { thing: StudioThingData | null; changeSet: CurrentSetData | null }) => void
  /** Reads what is shown as it is now. @returns what went wrong, or nothing */
  refresh: () => Promise<string | undefined>
  /** Where what was done is kept, so that it can be taken back after the page is loaded anew; null where it is not. */
  drawer?: string | null
}

/** Edits, publications and their way back: each told, each once. */
export function useEditing({ document, desk = serviceActs, keep, refresh, drawer = null }: Options) {
  /** Takes something back, and reads what is shown anew. @returns what went wrong, or nothing */
  const reverse = async (way: WayBack): Promise<string | undefined> => {
    if (way.kind === 'PUBLICATION') {
      const outcome = await undoPublication(way.changeSet)
      return 'done' in outcome ? refresh() : whyNotBack(outcome, changedSince)
    }
    if (way.kind === 'EDIT') return (await reverseEdit(desk, way)) ?? refresh()
    const decision = way.kind === 'TAKEN_BACK' ? 'ACCEPTED' : 'PENDING'
    const back = await desk.decide({ revisions: [...way.revisions], decision, reason: null })
    return 'done' in back ? refresh() : whyNotBack(back)
  }
  const { acts, note, forget, amend, settle } = useActs(drawer, reverse)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [clash, setClash] = useState<Clash | null>(null)

  const tell = (words: string) => setNotice({ words, bad: false })
  const fail = (words: string) => setNotice({ words, bad: true })
  /** Says why something was not done. @returns whether it was */
  const check = <Done>(outcome: Outcome<Done>): outcome is { done: Done } => {
    const problem = problemOf(outcome)
    if (problem !== undefined) fail(problem)
    return problem === undefined
  }

  /** Keeps an edit, in the set that the thing is a draft in, where it is in one; `names` are of those whom it names. @returns the thing as it was kept, or why it was not */
  const save = async (
    change: Change,
    base: string | null,
    clientKey: string | null,
    { changeSet = null, names = nobody }: { changeSet?: string | null; names?: ReadonlyMap<string, string> } = {},
  ) => {
    const outcome = await desk.propose({ change, base, document, clientKey, changeSet }, names)
    if ('done' in outcome) keep({ thing: outcome.done.thing, changeSet: outcome.done.changeSet })
    return outcome
  }

  /** Tells of an edit that was kept by these revisions; taking it back lets a suggestion that was taken with it wait again, and what was `accepted` for it. */
  const noteEdit = (
    words: string,
    revisions: readonly string[],
    suggestion: string | null = null,
    accepted: readonly string[] = [],
  ) => {
    tell(words)
    const way: WayBack = { kind: 'EDIT', revisions, suggestion, accepted }
    note(words, () => reverse(way), way)
  }

  /** Says that one entity is another, in the draft. @returns whether it was kept */
  const merge = async (
    loser: { id: string; name: string; revision: string },
    survivor: { id: string; name: string },
  ) => {
    const outcome = await mergeEntities({ loser: loser.id, survivor: survivor.id, base: loser.revision, document })
    if (!check(outcome)) return false
    const { revision } = outcome.done
    await refresh()
    noteEdit(`${loser.name} is ${survivor.name}`, revision ? [revision.id] : [])
    return true
  }

  /** Publishes a set as it was seen; `words` tell what that was. @returns whether it was published */
  const publishSet = async (changeSet: CurrentSetData | null, words?: string): Promise<boolean> => {
    if (changeSet === null || changeSet.accepted === 0) {
      tell(nothingToPublish)
      return false
    }
    const outcome = await publish(changeSet.id, changeSet.version)
    await refresh()
    if (!check(outcome)) return false
    const done = words ?? `Published: ${count(changeSet.accepted, 'change')}`
    const way: WayBack = { kind: 'PUBLICATION', changeSet: outcome.done.changeSet }
    // All that is done in a document gathers in its set; beside a table others may be open.
    if (document !== null) settle()
    tell(done)
    note(done, () => reverse(way), way)
    return true
  }

  const last = acts.find(({ takeBack }) => takeBack !== null)

  /** Takes the last act back. @returns the act, where it was taken back */
  const undo = async (): Promise<Act | null> => {
    if (!last?.takeBack) {
      tell(document === null ? nothingToTakeBack : `${nothingToTakeBack} R leaves out a draft.`)
      return null
    }
    forget(last)
    const problem = await last.takeBack()
    if (problem === undefined) tell(`Taken back: ${last.words}`)
    else if (problem === publishedSince) {
      // By somebody else, or in another window.
      if (document !== null) settle()
      await refresh()
      tell(problem)
    } else if (problem === changedSince) tell(problem)
    else fail(problem)
    return problem === undefined ? last : null
  }

  return {
    acts,
    last,
    note,
    forget,
    amend,
    notice,
    tell,
    fail,
    check,
    clash,
    setClash,
    save,
    noteEdit,
    merge,
    publishSet,
    undo,
    reverse,
    refresh,
  }
}

const nobody: ReadonlyMap<string, string> = new Map()

export type Editing = ReturnType<typeof useEditing>
