'use client'
import type { StudioState } from '../use-studio.ts'
import { forgetDraft, type KeptDraft, keepDraft } from './draft-keeper.ts'

/** Forgets what was typed and not finished, as long as nobody takes that back. */
export function throwAway({ desk, tell, note }: Pick<StudioState, 'desk' | 'tell' | 'note'>, kept: KeptDraft): void {
  forgetDraft(desk.drawer, kept.slip)
  const words = `Thrown away: ${kept.draft.text}`
  tell(words)
  note(words, async () => (keepDraft(desk.drawer, kept) ? undefined : 'This device keeps nothing more.'))
}
