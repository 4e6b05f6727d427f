import type { LintRule } from '../rule.ts'

/** A gap to fill in the middle of a choice item's stem: the reader has to hold the sentence while trying each option. */
export const blankInStem: LintRule = {
  reads: 'question',
  key: 'blank-in-stem',
  find: ({ stem }) => /_{2,}|\.{3,}|…{1,}|\[\s*\]|\(\s*\)|-{3,}|—{2,}/u.exec(stem)?.[0] ?? null,
}
