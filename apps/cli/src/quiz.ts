import { countRefusals, exportQuiz } from '@backstop/store'
import { type Command, Option } from 'commander'
import { registerMeasure } from './measure.ts'
import { wholeNumber } from './quiz-options.ts'
import { registerRetire } from './retire.ts'
import { withDatabase } from './with-database.ts'

type ExportOptions = { document: string; seed: number; length?: number; all?: true; refused?: true; format: 'json' }

/** `backstop quiz …`; `export` prints a document's questions with keys and proofs, the same bytes for the same seed and knowledge. */
export function registerQuiz(program: Command): void {
  const quiz = program.command('quiz').description('questions proved from what is published')
  registerMeasure(quiz)
  registerRetire(quiz)
  quiz
    .command('export')
    .description('print a quiz, or with --all every question of a document, with keys and proofs')
    .requiredOption('--document <slug>', 'the document that it is about')
    .option('--seed <number>', 'decides which questions, wrong options and order', wholeNumber, 1)
    .option('--length <number>', 'how many questions; 8 when missing', wholeNumber)
    .option('--all', 'every question that could be proved')
    .option('--refused', 'instead of questions, how many could not be asked, by reason')
    .addOption(new Option('--format <format>', 'how to print it').choices(['json']).default('json'))
    .action(async (options: ExportOptions) => {
      const record = await withDatabase<object>((database) =>
        options.refused ? countRefusals(database, options.document) : exportQuiz(database, options),
      )
      process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
    })
}
