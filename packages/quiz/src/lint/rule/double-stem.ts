import type { LintRule } from '../rule.ts'

/** A stem behind its own question word; all of one that asks whether, which has none. Who says it is no question. */
const afterFirst = (stem: string): string =>
  /^(?:According to [^,]+, )?(?:do|does|did|is|are|was|were|has|have|can|will|would)\b/iu.test(stem)
    ? stem
    : stem.replace(/^[^?]*?\b(?:who|what|when|where|how|which|for what)\b/iu, '')

/** More than one problem in a stem, or none: a stem asks one question, and its mark ends it. */
export const doubleStem: LintRule = {
  reads: 'question',
  key: 'double-stem',
  find: ({ stem }) => {
    const marks = stem.match(/\?/gu)?.length ?? 0
    if (marks !== 1 || !stem.endsWith('?')) return `${marks} question marks`
    return (
      /(?:,| and| or) (?:who|what|when|where|why|how|which)\b[^,]* (?:did|does|do|is|are|was|were|would|will|could|has|have)\b/iu.exec(
        afterFirst(stem.replaceAll(/“[^”]*”/gu, '')),
      )?.[0] ?? null
    )
  },
}
