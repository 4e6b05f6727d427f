import { firstOf } from '../../../ui/first-of.ts'

/** The lists of questions by their names in the address, in the order of their tabs. */
export const questionLists = {
  asked: { label: 'Asked', state: 'ASKED' },
  refused: { label: 'Not asked', state: null },
  reported: { label: 'Reported', state: 'REPORTED' },
  retired: { label: 'Taken out', state: 'RETIRED' },
} as const
export type QuestionListName = keyof typeof questionLists

/** What the page of questions is narrowed to, as its address says it; null for what is left open. */
export type QuestionFilter = {
  list: QuestionListName
  /** A slug. */
  document: string | null
  /** An id. */
  claim: string | null
  /** A sort of question, by its key. */
  type: string | null
  text: string | null
  /** Of claims that are not asked about, only those that bear no question at all. */
  bare: boolean
}

type Search = Record<string, string | string[] | undefined>

/** Reads an address; a list that is none is the first. */
export function readQuestionFilter(search: Search): QuestionFilter {
  const list = Object.keys(questionLists).find((name) => name === firstOf(search.list)) as QuestionListName | undefined
  const given = (name: string) => firstOf(search[name])?.trim() || null
  return {
    ...{ list: list ?? 'asked', document: given('document'), claim: given('claim') },
    ...{ type: given('type'), text: given('q'), bare: given('bare') !== null },
  }
}

/** The address of a page that is narrowed so; `changes` are put over it, and it begins with the first page. */
export function questionAddress(
  filter: Partial<QuestionFilter>,
  changes: Partial<QuestionFilter> & { after?: string | null } = {},
): string {
  const { list = 'asked', document, claim, type, text, bare, after } = { after: null, ...filter, ...changes }
  const parts = { list: list === 'asked' ? null : list, document, claim, type, q: text, bare: bare ? '1' : null, after }
  const given = Object.entries(parts).flatMap(([name, value]) => (value == null ? [] : [[name, value]]))
  return given.length === 0 ? '/studio/questions' : `/studio/questions?${new URLSearchParams(given)}`
}
