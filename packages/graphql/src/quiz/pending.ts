import { type Database, type List, Problem } from '@backstop/store'

export type ShownItem = {
  id: string
  version: number
  stem: string
  options: { id: string; text: string }[]
  multiple: boolean
}
export type Verdict = { option: { id: string; text: string }; correct: boolean; because: string }
export type Span = { document: string; version: string; start: number; end: number; quote: string }
export type ShownResult = {
  correct: boolean
  chosen: Verdict[]
  right: Verdict[]
  evidence: Span[]
  claimIds: string[]
}
export type ShownAttempt = {
  id: string
  quizId: string
  mode: 'PRACTICE' | 'TEST'
  startedAt: Date
  finishedAt: Date | null
  items: { position: number; item: ShownItem; answered: boolean; result: ShownResult | null }[]
  answeredCount: number
  correctCount: number | null
}
type Quotation = {
  documentId: string
  version: number
  start: number
  end: number
  quote: string
  prefix: string
  suffix: string
  sentence: string
}
const pending = (): never => {
  throw new Problem('UNAVAILABLE', 'Quizzes are not ready yet.')
}
export const readItems = async (_d: Database, _ids: readonly string[]): Promise<Map<string, ShownItem>> => pending()
export const countItems = async (_d: Database, _ids: readonly string[]): Promise<Map<string, number>> => pending()
export const listQuizItems = (): List => pending()
export const listQuizzes = (_scope?: { of: 'document' }): List => pending()
export const findQuizBySlug = async (_d: Database, _slug: string): Promise<string | null> => pending()
export const readQuotations = async (_d: Database, _spans: Span[]): Promise<Quotation[]> => pending()
export const readAttempt = async (_d: Database, _a: object): Promise<ShownAttempt | null> => pending()
export const startAttempt = async (_d: Database, _a: object): Promise<ShownAttempt> => pending()
export const finishAttempt = async (_d: Database, _a: object): Promise<ShownAttempt> => pending()
export const reportItem = async (_d: Database, _a: object): Promise<void> => pending()
export const answerItem = async (
  _d: Database,
  _a: object,
): Promise<{ attempt: ShownAttempt; item: ShownItem; result: ShownResult | null }> => pending()
