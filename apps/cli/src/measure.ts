import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { conditions, type Measure, measureItems, printBooklet, printSheet, scoreSheet } from '@backstop/quiz'
import { type MeasuredQuiz, readMeasuredQuiz } from '@backstop/store'
import type { Command } from 'commander'
import { wholeNumber } from './quiz-options.ts'
import { withDatabase } from './with-database.ts'

type Options = { document?: string; seed: number; length?: number; all?: true; out?: string }

/** `backstop quiz measure` and `quiz score`: what a quiz gives away, and booklets for outside solvers with their scores. */
export function registerMeasure(quiz: Command): void {
  const choosing = (command: Command) =>
    command
      .option('--document <slug>', 'the document that it is about; the first one when missing')
      .option('--seed <number>', 'which quiz', wholeNumber, 1)
      .option('--length <number>', 'how many questions; 8 when missing', wholeNumber)
      .option('--all', 'every question that could be proved')
  choosing(quiz.command('measure').description('print what guessers get right, and write booklets for blind solvers'))
    .option('--out <folder>', 'write the booklets and an answer sheet there')
    .action(async (options: Options) => {
      const measured = await readQuiz(options)
      console.log(printMeasures(measured))
      if (options.out !== undefined) writeBooklets(measured, folderAt(options.out))
    })
  choosing(quiz.command('score').description('score answer sheets of the same quiz').argument('<sheet...>')).action(
    async (sheets: string[], options: Options) => {
      const { items } = await readQuiz(options)
      for (const sheet of sheets) {
        const { wrong, unread, chance, ...share } = scoreSheet(readFileSync(folderAt(sheet), 'utf8'), items)
        console.log(`${sheet}: ${inWords(share)}, by lot ${percent(chance)}`)
        if (wrong.length > 0) console.log(`  wrong: ${wrong.join(', ')}`)
        if (unread.length > 0) console.log(`  not answered: ${unread.join(', ')}`)
      }
    },
  )
}

const readQuiz = (options: Options): Promise<MeasuredQuiz> =>
  withDatabase((database) => readMeasuredQuiz(database, options))

/** A path as whoever typed it meant it: the tool itself runs in the project's folder. */
const folderAt = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)

function printMeasures({ items, text, document }: MeasuredQuiz): string {
  const rows = measureItems(items, text).map(
    (measure: Measure) => `${measure.guesser.padEnd(28)} ${inWords(measure)}, by lot ${percent(measure.chance)}`,
  )
  return [`${document.title}: ${items.length} questions`, ...rows].join('\n')
}

function writeBooklets({ items, sentences }: MeasuredQuiz, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const condition of conditions) {
    const booklet = { condition, items, sentences }
    writeFileSync(join(folder, `${condition.replaceAll(' ', '-')}.txt`), printBooklet(booklet))
    writeFileSync(join(folder, 'sheet.txt'), printSheet(booklet))
  }
  console.log(`${conditions.length} booklets and a sheet are in ${folder}`)
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const inWords = ({
  right,
  of,
  share,
  low,
  high,
}: {
  right: number
  of: number
  share: number
  low: number
  high: number
}) => `${right} of ${of}, ${percent(share)} (95 %: ${percent(low)} to ${percent(high)})`
