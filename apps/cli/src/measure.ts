import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MeasuredChoice, type MeasuredQuiz, measureQuiz, scoreSheets } from '@backstop/store'
import type { Command } from 'commander'
import { reach } from './file.ts'
import { wholeNumber } from './quiz-options.ts'
import { withDatabase } from './with-database.ts'

/** `backstop quiz measure` and `quiz score`: what questions give away, and booklets for outside solvers with their scores. */
export function registerMeasure(quiz: Command): void {
  const choosing = (name: string, description: string) =>
    quiz
      .command(name)
      .description(description)
      .option('--document <slug>', 'the document that it is about; the first one when missing')
      .option('--seed <number>', 'which quiz', wholeNumber, 1)
      .option('--length <number>', 'how many questions; 8 when missing', wholeNumber)
      .option('--all', 'every question that could be proved')
  choosing('measure', 'print what guessers get right, and write booklets for blind solvers')
    .option('--out <folder>', 'write the booklets and an answer sheet there')
    .action(async ({ out, ...choice }: MeasuredChoice & { out?: string }) => {
      const measured = await withDatabase((database) => measureQuiz(database, choice))
      console.log(inLines(measured))
      if (out !== undefined) writeBooklets(measured, out)
    })
  choosing('score', 'score answer sheets of the same questions')
    .argument('<sheet...>')
    .action(async (sheets: string[], choice: MeasuredChoice) => {
      const texts = sheets.map((sheet) => reach(sheet, 'read', (path) => readFileSync(path, 'utf8')))
      const scores = await withDatabase((database) => scoreSheets(database, choice, texts))
      for (const [at, { wrong, unread, chance, ...share }] of scores.entries()) {
        console.log(`${sheets[at]}: ${inWords(share)}, by lot ${percent(chance)}`)
        if (wrong.length > 0) console.log(`  wrong: ${wrong.join(', ')}`)
        if (unread.length > 0) console.log(`  not answered: ${unread.join(', ')}`)
      }
    })
}

const inLines = ({ title, count, measures }: MeasuredQuiz): string =>
  [
    `${title}: ${count} questions, those apart whose answer is typed`,
    ...measures.map((one) => `${one.guesser.padEnd(28)} ${inWords(one)}, by lot ${percent(one.chance)}`),
  ].join('\n')

function writeBooklets({ booklets, sheet }: MeasuredQuiz, folder: string): void {
  reach(folder, 'written', (path) => {
    mkdirSync(path, { recursive: true })
    for (const { condition, text } of booklets)
      writeFileSync(join(path, `${condition.replaceAll(/[, ]+/gu, '-')}.txt`), text)
    writeFileSync(join(path, 'sheet.txt'), sheet)
  })
  console.log(`${booklets.length} booklets and a sheet are in ${folder}`)
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const inWords = ({
  right,
  of,
  share,
  low,
  high,
}: Pick<MeasuredQuiz['measures'][number], 'right' | 'of' | 'share' | 'low' | 'high'>) =>
  `${right} of ${of}, ${percent(share)} (95 %: ${percent(low)} to ${percent(high)})`
