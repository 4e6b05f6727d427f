import { countRefusals, exportQuiz } from '@backstop/store'
import { type Command, Option } from 'commander'
import { registerMeasure } from './measure.ts'
import { type Composing, composing, wholeNumber } from './quiz-options.ts'
import { registerRetire } from './retire.ts'
import { withDatabase } from './with-database.ts'

type ExportOptions = Composing & { document: string; seed: number; all?: true; refused?: true; format: 'json' }

/** `backstop quiz …`; `export` prints a document's questions with keys and proofs, the same bytes for the same seed and knowledge. */
export function registerQuiz(program: Command): void {
  const quiz = program.command('quiz').description('questions proved from what is published')
  registerMeasure(quiz)
  registerRetire(quiz)
  composing(quiz.command('export'))
    .description('print a quiz, or with --all every question of a document, with keys and proofs')
    .requiredOption('--document <slug>', 'the document that it is about')
    .option('--seed <number>', 'decides which questions, wrong options and order', wholeNumber, 1)
    .option('--all', 'every question that could be proved')
    .option('--refused', 'instead of questions, how many could not be asked, by reason')
    .addOption(new Option('--format <format>', 'how to print it').choices(['json']).default('json'))
    .action(async ({ refused, format: _, ...choice }: ExportOptions) => {
      const record = await withDatabase<object>((database) =>
        refused ? countRefusals(database, choice.document) : exportQuiz(database, choice),
      )
      process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
    })
}
