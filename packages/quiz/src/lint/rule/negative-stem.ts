import type { LintRule } from '../rule.ts'

const negative =
  /\b(not|no|never|neither|nor|none|nobody|nothing|except|excluding|least likely|cannot|incorrect|false|untrue)\b|n[’']t\b/iu

/** A stem that asks for what is not so: it is misread by those who know. A statement that it quotes may deny something. */
export const negativeStem: LintRule = {
  reads: 'stem',
  key: 'negative-stem',
  find: ({ stem }) => negative.exec(stem.replaceAll(/“[^”]*”/gu, ''))?.[0] ?? null,
}
