'use client'
import type { ClaimDraft } from './claim-draft.ts'

const prefix = 'backstop:claim-draft:'
const keyOf = (document: string, claim: string | null) => `${prefix}${document}:${claim ?? 'new'}`

/** Keeps what is typed on this device. @returns whether it could */
export function keepDraft(document: string, draft: ClaimDraft): boolean {
  try {
    localStorage.setItem(keyOf(document, draft.id), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Forgets what was typed: it is kept by the service, or was thrown away. */
export function forgetDraft(document: string, claim: string | null): void {
  try {
    localStorage.removeItem(keyOf(document, claim))
  } catch {}
}

/** What was typed in a document on this device and not finished. */
export function keptDrafts(document: string): ClaimDraft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${document}:`))
    return keys.flatMap((key) => readDraft(localStorage.getItem(key)))
  } catch {
    return []
  }
}

/** Forgets all that was typed in a document and not finished. */
export function forgetDrafts(document: string): void {
  for (const { id } of keptDrafts(document)) forgetDraft(document, id)
}

function readDraft(kept: string | null): ClaimDraft[] {
  try {
    const draft: ClaimDraft | null = JSON.parse(kept ?? 'null')
    return draft !== null &&
      Array.isArray(draft.spans) &&
      Array.isArray(draft.speakers) &&
      typeof draft.text === 'string'
      ? [draft]
      : []
  } catch {
    return []
  }
}
