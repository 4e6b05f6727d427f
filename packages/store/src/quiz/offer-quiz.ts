import {
  type Composition,
  composeSet,
  countDifficulties,
  countEntities,
  countTypes,
  findFitting,
  findPassages,
  findWider,
  openComposition,
  type Passage,
  type WiderComposition,
} from '@backstop/quiz'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { checkComposition } from './check-composition.ts'
import type { QuizName } from './find-quiz.ts'
import { type DocumentStock, readStock } from './read-stock.ts'
import { checkSeed, defaultSeed } from './seed.ts'

/** What there is to make a set of questions of, and what comes of a composition. */
export type QuizOffer = {
  slug: string
  title: string
  seed: number
  /** Its `about` is an entity's id. */
  composition: Composition
  /** How many questions the document bears. */
  all: number
  /** How many of them fit the composition. */
  fitting: number
  stock: DocumentStock
}

/**
 * What there is to choose from under a slug, and how many questions fit a composition; null when the slug is nobody's. Writes nothing. Two statements, one
 * more where the composition names an entity.
 * @throws Problem BAD_INPUT for a seed that is not served, or a composition that cannot be
 */
export async function offerQuiz(
  database: Pick<Database, 'pool' | 'prisma'>,
  { slug, seed = defaultSeed, composition: words = {} }: QuizName,
): Promise<QuizOffer | null> {
  checkSeed(seed)
  const composition = await checkComposition(database, words)
  const stock = await readStock(database.prisma, slug)
  return stock && offerOf(stock, composition, seed)
}

/** Of how many documents at most the questions about an entity are looked for. */
const mostDocuments = 3

/** What there is to ask about an entity, in each document that has any of it; those that say the most come first. Three statements for one document. */
export async function offerAbout(database: Pick<Database, 'pool' | 'prisma'>, entityId: string): Promise<QuizOffer[]> {
  const rows = await select<{ slug: string }>(
    database,
    sql`select d.slug from "ClaimEntity" e join "Claim" c on c.id = e."claimId" join "Document" d on d.id = c."documentId"
      where e."entityId" = ${entityId}::uuid and e.role <> 'SPEAKER'
      group by d.id order by count(distinct c.id) desc, d.slug limit ${mostDocuments}`,
  )
  const stocks = await Promise.all(rows.map(({ slug }) => readStock(database.prisma, slug)))
  return stocks
    .flatMap((stock) => (stock === null ? [] : offerOf(stock, { ...openComposition, about: entityId }, defaultSeed)))
    .filter(({ fitting }) => fitting > 0)
}

function offerOf(stock: DocumentStock, composition: Composition, seed: number): QuizOffer {
  const { slug, title } = stock.document
  const fitting = findFitting(stock.bank, stock.sentences, composition).length
  return { slug, title, seed, composition, all: stock.bank.length, fitting, stock }
}

/** How many questions the set has: fewer than fit where not all of them go together. */
export const countAsked = ({ stock, composition, seed }: QuizOffer): number =>
  composeSet(stock, composition, seed).length

/** How many questions there are by type, by difficulty and by entity, whatever the composition. */
export const countOffered = ({ stock }: QuizOffer) => ({
  types: countTypes(stock),
  difficulties: countDifficulties(stock),
  entities: countEntities(stock),
})

/** A paragraph, how it begins, and how many questions a set has that is about it alone. */
export type OfferedPassage = Passage & { asked: number; words: string }

/** The paragraphs in reading order, those that no question is settled by too: a set may begin or end with any. */
export const offerPassages = ({ stock, seed }: QuizOffer): OfferedPassage[] =>
  findPassages(stock.document.text, stock.sentences).map((passage) => ({
    ...passage,
    words: stock.sentences[passage.from]?.text ?? '',
    asked: composeSet(stock, { ...openComposition, from: passage.from, to: passage.to }, seed).length,
  }))

/** What would give a longer set than the composition does. */
export const offerWider = ({ stock, composition, seed }: QuizOffer): WiderComposition[] =>
  findWider(stock, composition, seed)
