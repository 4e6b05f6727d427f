'use client'

/** How something that was done is taken back: an edit step by step, with the suggestion that it took and what else was accepted with it; a decision; that something was taken out of the draft; a publication by another. */
export type WayBack =
  | { kind: 'EDIT'; revisions: readonly string[]; suggestion: string | null; accepted?: readonly string[] }
  | { kind: 'DECISION' | 'TAKEN_BACK'; revisions: readonly string[] }
  | { kind: 'PUBLICATION'; changeSet: string }

/** Something that was done, as the window keeps it. */
export type KeptAct = { words: string; way: WayBack }

/** Whose acts these are, and in which document, as a desk names it: another account in the same window has its own. */
const prefix = 'backstop:acts:'
const keyOf = (drawer: string) => `${prefix}${drawer}`

/** Keeps what somebody did in a document for as long as the window is open, the page loaded anew or not. */
export function keepActs(drawer: string, acts: readonly KeptAct[]): void {
  try {
    sessionStorage.setItem(keyOf(drawer), JSON.stringify(acts.map(({ words, way }) => ({ words, way }))))
  } catch {}
}

/** What the same one did in a document in this window before the page was loaded. */
export function keptActs(drawer: string): KeptAct[] {
  try {
    return readActs(sessionStorage.getItem(keyOf(drawer)))
  } catch {
    return []
  }
}

/** A publication was taken back elsewhere in this window: no document offers to take it back any more. */
export function forgetPublication(changeSet: string): void {
  try {
    for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(prefix))) {
      const kept = readActs(sessionStorage.getItem(key))
      const left = kept.filter(({ way }) => way.kind !== 'PUBLICATION' || way.changeSet !== changeSet)
      if (left.length < kept.length) sessionStorage.setItem(key, JSON.stringify(left))
    }
  } catch {}
}

/** Acts as they were kept; what is none is left out. */
export function readActs(kept: string | null): KeptAct[] {
  try {
    const found: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(found) ? found.filter(isAct) : []
  } catch {
    return []
  }
}

function isAct(found: unknown): found is KeptAct {
  const { words, way } = (found ?? {}) as Partial<KeptAct>
  if (typeof words !== 'string' || typeof way !== 'object' || way === null) return false
  if (way.kind === 'PUBLICATION') return typeof way.changeSet === 'string'
  return (way.kind === 'EDIT' || way.kind === 'DECISION' || way.kind === 'TAKEN_BACK') && Array.isArray(way.revisions)
}
