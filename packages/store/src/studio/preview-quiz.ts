import { previewBank } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { type QuestionRefusal, refusalsByClaim } from '../quiz/refusals.ts'
import { defaultSeed } from '../quiz/seed.ts'
import { knowledgeOf, refusalOfBereft } from './draft-knowledge.ts'
import { readStudioDocument, type StudioDocument } from './read-studio-document.ts'
import type { StudioState } from './studio-state.ts'

/** A predicate that promises too little for questions that its claims would bear otherwise. */
export type StudioOpenList = {
  predicate: StudioState<'PREDICATE'>
  claims: StudioState<'CLAIM'>[]
  /** How many questions more there would be, were the list whole. */
  gain: number
  /** The first sentences that have its words and none of its claims. */
  elsewhere: string[]
}

/** What would come of a document if it were published as it is drafted. */
export type QuizPreview = {
  desk: StudioDocument
  /** How many questions there would be. */
  questions: number
  /** How many of them the quiz would have that everybody gets who chooses nothing. */
  quiz: number
  untested: { claim: StudioState<'CLAIM'>; refusals: QuestionRefusal[] }[]
  openLists: StudioOpenList[]
}

/** Of more claims than this no quiz is previewed: their questions would keep the service busy for more than a second. */
export const mostPreviewed = 100

/** More sentences than these are not shown beside a list. */
const mostElsewhere = 3

/**
 * Proves which questions a document would bear if it were published with all that its current set has accepted, which claims none of them would test,
 * and which lists would bear more if they were said to be whole. Nothing is stored. Null where there is no such document, or it has more than `mostPreviewed`.
 */
export async function previewQuiz(database: Database, document: string): Promise<QuizPreview | null> {
  const desk = await readStudioDocument(database, document)
  const claims = new Map(desk?.claims.filter(({ status }) => status !== 'WITHDRAWN').map((claim) => [claim.id, claim]))
  if (desk === null || claims.size > mostPreviewed) return null
  const { knowledge, bereft } = await knowledgeOf(database, desk)
  const { proved, quiz, untested, openLists } = previewBank(knowledge, { document, seed: defaultSeed })
  const refusals = refusalsByClaim([...untested.flatMap(({ refused }) => refused), ...bereft.map(refusalOfBereft)])
  const nothingOf = new Set([...untested.map(({ claim }) => claim), ...bereft])
  const predicateOf = (id: string) =>
    [...desk.others, ...desk.names.values()].find(
      (state): state is StudioState<'PREDICATE'> => state.kind === 'PREDICATE' && state.id === id,
    )
  return {
    ...{ desk, questions: proved.length, quiz },
    untested: [...claims.values()].flatMap((claim) =>
      nothingOf.has(claim.id) ? [{ claim, refusals: refusals.get(claim.id) ?? [] }] : [],
    ),
    openLists: openLists.flatMap((list) => {
      const predicate = predicateOf(list.predicate)
      const own = list.claims.flatMap((id) => claims.get(id) ?? [])
      const elsewhere = list.elsewhere.slice(0, mostElsewhere).flatMap((index) => desk.sentences[index]?.text ?? [])
      return predicate ? [{ ...list, predicate, claims: own, elsewhere }] : []
    }),
  }
}
