import { userInfo } from 'node:os'
import { listReportedItems, type ReportedItem, restoreItem, retireItem } from '@backstop/store'
import type { Command } from 'commander'
import { withDatabase } from './with-database.ts'

/** `backstop quiz reports`, `quiz retire` and `quiz restore`: what learners found wrong with questions, and what comes of it. */
export function registerRetire(quiz: Command): void {
  quiz
    .command('reports')
    .description('list the questions that were reported or are retired, the latest report first')
    .action(async () => {
      const items = await withDatabase(listReportedItems)
      console.log(items.length === 0 ? 'No question was reported.' : items.map(inLines).join('\n\n'))
    })
  const deciding = (name: string, description: string) =>
    quiz
      .command(name)
      .description(description)
      .argument('<item key>', 'the question: `quiz reports` and `quiz export` name the keys')
      .option('--by <name>', 'who decides; your name on this machine when missing', userInfo().username)
  deciding(
    'retire',
    'ask a question no more; quizzes that have it are composed anew, attempts that were started keep it',
  )
    .requiredOption('--reason <words>', 'why, for other editors')
    .action(async (itemKey: string, options: { by: string; reason: string }) => {
      await withDatabase((database) => retireItem(database, { itemKey, ...options }))
      console.log(`${itemKey} is retired`)
    })
  deciding('restore', 'ask a retired question again').action(async (itemKey: string, options: { by: string }) => {
    await withDatabase((database) => restoreItem(database, { itemKey, ...options }))
    console.log(`${itemKey} may be asked again`)
  })
}

const inLines = ({ itemKey, type, stem, reports, retirement }: ReportedItem): string =>
  [
    `${itemKey}  ${type}`,
    `  ${stem}`,
    ...reports.map(
      ({ reason, reportedAt, settled }) =>
        `  ${dayOf(reportedAt)}  ${oneLine(reason)}${settled === null ? '' : `  (settled: ${oneLine(settled)})`}`,
    ),
    ...(retirement
      ? [`  retired ${dayOf(retirement.retiredAt)} by ${retirement.retiredBy}: ${oneLine(retirement.reason)}`]
      : []),
  ].join('\n')

const dayOf = (time: Date) => time.toISOString().slice(0, 10)
/** What others wrote, without what could move a terminal's cursor. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ')
