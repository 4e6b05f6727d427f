import type { LintRule } from '../rule.ts'

const letters = '(?:[A-Ea-e]|[1-5]|I{1,3}|IV|V|i{1,3}|iv)'
const combination = new RegExp(
  String.raw`^(?:both |only |either |neither )?${letters}(?:, ${letters})*,? (?:and|or|nor|&) ${letters}(?: only)?\.?$|^${letters} only\.?$|\b(?:both|either|neither|two) of (?:the|these) (?:above|options|answers|others)\b|\bthe (?:first|last|other) two\b|\boptions? ${letters}\b`,
  'iu',
)

/** Options that combine other options ("A and C"): they test logic, and partial knowledge solves them. */
export const kType: LintRule = {
  reads: 'options',
  key: 'k-type',
  find: ({ options }) => options.find(({ text }) => combination.test(text.trim()))?.text ?? null,
}
