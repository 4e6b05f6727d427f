'use client'
import type { ClaimDraft, DraftField } from './claim-draft.ts'

/** What was typed and not finished, and the slip that it is kept on: a known claim has one, each new one its own. */
export type KeptDraft = {
  slip: string
  draft: ClaimDraft
  /** What of it nobody has typed or chosen yet. */
  guessed: readonly DraftField[]
}

const prefix = 'backstop:claim-draft:'
const keyOf = (drawer: string, slip: string) => `${prefix}${drawer}:${slip}`

/** A slip for a new claim: none that another one is kept on, and behind those that were begun before. */
export const newSlip = (): string => `new ${Date.now()} ${crypto.randomUUID()}`

/** Keeps what is typed on this device. @returns whether it could */
export function keepDraft(drawer: string, { slip, draft, guessed }: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(drawer, slip), JSON.stringify({ ...draft, guessed }))
    return true
  } catch {
    return false
  }
}

/** Forgets what was typed: it is kept by the service, or was thrown away. */
export function forgetDraft(drawer: string, slip: string): void {
  try {
    localStorage.removeItem(keyOf(drawer, slip))
  } catch {}
}

/** What was typed in a document on this device and not finished, in the order of the text. */
export function keptDrafts(drawer: string): KeptDraft[] {
  try {
    const begin = keyOf(drawer, '')
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(begin))
    const kept = keys.flatMap((key) =>
      readDraft(localStorage.getItem(key)).map((found) => ({ slip: key.slice(begin.length), ...found })),
    )
    return kept.toSorted((a, b) => startOf(a) - startOf(b) || (a.slip < b.slip ? -1 : 1))
  } catch {
    return []
  }
}

const startOf = ({ draft }: KeptDraft): number => Math.min(...draft.spans.map(({ start }) => start), Number.MAX_VALUE)

/** Forgets all that was typed in a document and not finished. */
export function forgetDrafts(drawer: string): void {
  for (const { slip } of keptDrafts(drawer)) forgetDraft(drawer, slip)
}

function readDraft(kept: string | null): Omit<KeptDraft, 'slip'>[] {
  try {
    // Of one that was kept before this was kept too, all is somebody's.
    const { guessed = [], ...draft }: ClaimDraft & { guessed?: DraftField[] } = JSON.parse(kept ?? 'null')
    return Array.isArray(draft.spans) && Array.isArray(draft.speakers) && typeof draft.text === 'string'
      ? [{ draft, guessed }]
      : []
  } catch {
    return []
  }
}
