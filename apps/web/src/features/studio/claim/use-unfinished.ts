'use client'
import { useEffect, useState } from 'react'
import type { PanelState } from '../use-panel.ts'
import type { StudioState } from '../use-studio.ts'
import { type KeptDraft, keptDrafts } from './draft-keeper.ts'
import { throwAway } from './throw-away.ts'

/** The claims that were begun in a document on this device and not finished, and what becomes of them. */
export function useUnfinished(studio: StudioState, { panel, openClaim }: PanelState) {
  const { desk, document, notice } = studio
  const [kept, setKept] = useState<readonly KeptDraft[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that opens, closes or saves, and each act, may change what is kept.
  useEffect(() => {
    const found = keptDrafts(desk.drawer)
    setKept((known) => (known.length + found.length === 0 ? known : found))
  }, [desk, panel, document, notice])

  const goOn = ({ slip }: KeptDraft) => {
    // As it is kept by now: another window may have gone on with it.
    const found = keptDrafts(desk.drawer).find((each) => each.slip === slip)
    if (found === undefined) return studio.tell('It is kept no longer: it was saved meanwhile, or thrown away.')
    openClaim(found.draft, document.claims.find(({ id }) => id === found.draft.id) ?? null, {
      slip,
      guessed: found.guessed,
    })
  }
  return { kept, goOn, throwAway: (each: KeptDraft) => throwAway(studio, each) }
}
