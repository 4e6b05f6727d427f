import {
  composeBySeed,
  conditions,
  type Measure,
  makePseudonyms,
  measureItems,
  printBooklet,
  printSheet,
  type SheetScore,
  scoreSheet,
} from '@backstop/quiz'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { checkComposition } from './check-composition.ts'
import { readBank } from './read-bank.ts'

/** Which questions to measure: those of a seed, or all of a document; the first document there is where none is named. */
export type MeasuredChoice = { document?: string; seed: number; length?: number; all?: boolean }

/** What guessers get right of some questions, and what outside solvers take: a booklet for each condition, and an answer sheet. */
export type MeasuredQuiz = {
  title: string
  count: number
  measures: Measure[]
  booklets: { condition: string; text: string }[]
  sheet: string
}

/**
 * Measures questions without anybody's answers. Writes nothing.
 * @throws Problem NOT_FOUND where there is no such document, BAD_INPUT for a length that no quiz has
 */
export async function measureQuiz(database: Database, choice: MeasuredChoice): Promise<MeasuredQuiz> {
  const { title, items, sentences, pseudonyms } = await readChosen(database, choice)
  const text = sentences.map((sentence) => sentence.text).join('\n')
  const booklets = conditions.map((condition) => ({
    condition,
    text: printBooklet({ condition, items, sentences }),
  }))
  return {
    ...{ title, count: items.length, measures: measureItems(items, text) },
    booklets: [
      ...booklets,
      ...booklets.map(({ condition, text: printed }) => ({
        condition: `${condition}, names exchanged`,
        text: pseudonyms.hide(printed),
      })),
    ],
    sheet: printSheet(items),
  }
}

/**
 * Scores answer sheets that were filled in for the same questions, in their order.
 * @throws Problem NOT_FOUND where there is no such document, BAD_INPUT for a length that no quiz has
 */
export async function scoreSheets(
  database: Database,
  choice: MeasuredChoice,
  sheets: readonly string[],
): Promise<SheetScore[]> {
  const { items, pseudonyms } = await readChosen(database, choice)
  // Where names were not exchanged there is none to be found again.
  return sheets.map((sheet) => scoreSheet(pseudonyms.reveal(sheet), items))
}

async function readChosen(database: Database, { document, seed, all = false, ...words }: MeasuredChoice) {
  const { length } = await checkComposition(database, words)
  const first = await database.prisma.document.findFirst({ orderBy: { id: 'asc' }, select: { slug: true } })
  const slug = document ?? first?.slug
  if (slug === undefined) throw new Problem('NOT_FOUND', 'There is no document yet.', { field: 'document' })
  const { document: found, proved, sentences, names } = await readBank(database, slug)
  const items = all ? proved : composeBySeed(proved, sentences, { length, seed })
  const pseudonyms = makePseudonyms(names, printBooklet({ condition: 'full text', items, sentences }))
  return { title: found.title, items, sentences, pseudonyms }
}
