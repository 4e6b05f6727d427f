import { fileURLToPath } from 'node:url'
import { applySeeds, countKnowledge, listSeeds, prepareQuizzes, readSeed } from '@backstop/store'
import type { Command } from 'commander'
import { withDatabase } from './with-database.ts'

const folder = fileURLToPath(new URL('../../../seeds/', import.meta.url))

/** `backstop seed`: applies the seed folders, each once per content, and prepares the questions. */
export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('apply the seeds to the database; a seed that has changed waits for an editor')
    .option('--json', 'print a JSON object a step')
    .option('--write-ids', 'give ids to what has none in ids.yaml, and apply nothing')
    .action(async ({ json, writeIds }: { json?: true; writeIds?: true }) => {
      if (writeIds) {
        for (const path of listSeeds(folder)) readSeed(path, { writeIds })
        return
      }
      await withDatabase(async (database) => {
        await applySeeds(database, folder, new Date())
        const { documents, claims, unsourced, waiting } = await countKnowledge(database)
        console.log(
          json
            ? JSON.stringify({ step: 'knowledge', articles: documents, claims, unsourced, waiting })
            : `articles: ${documents}, claims: ${claims}, without a source: ${unsourced}, changed seeds that wait for an editor: ${waiting}`,
        )
        const { proved, refused } = await prepareQuizzes(database)
        console.log(
          json
            ? JSON.stringify({ step: 'questions', proved, refused })
            : `${proved} questions proved, ${refused} refused`,
        )
      })
    })
}
