import { fileURLToPath } from 'node:url'
import {
  applySeeds,
  countKnowledge,
  createFirstInvite,
  type Database,
  joinPath,
  listSeeds,
  Problem,
  prepareQuizzes,
  shownPath,
  writeSeedIds,
} from '@backstop/store'
import type { Command } from 'commander'
import { describeLink } from './describe-link.ts'
import { explain } from './explain.ts'
import { withDatabase } from './with-database.ts'

const folder = process.env.SEEDS_DIR || fileURLToPath(new URL('../../../seeds/', import.meta.url))

/** `backstop seed`: applies the seed folders, each once per content, and prepares the questions. */
export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description(
      'apply the seeds to the database; one that has changed waits for an editor, one that breaks a law is refused alone',
    )
    .option(
      '--json',
      'print a JSON object a step; a refused seed is a step, and no failure while anything is published',
    )
    .option('--first-admin', 'with --json: the link that makes the first admin is a step too, where there is none')
    .option('--write-ids', 'give ids to what has none in ids.yaml, and apply nothing; needs no database')
    .action(({ json, firstAdmin, writeIds: writes }: { json?: true; firstAdmin?: true; writeIds?: true }) => {
      if (writes) return writeIds()
      return withDatabase(async (database) => {
        if (!json) return applyForPerson(database)
        await applyForProgram(database)
        if (firstAdmin) await inviteFirstAdmin(database)
      })
    })
}

function writeIds(): void {
  for (const path of listSeeds(folder)) {
    const file = shownPath(path, 'ids.yaml')
    try {
      const count = writeSeedIds(path)
      console.log(`${file}: ${count === 0 ? 'complete' : `${count} new ${count === 1 ? 'id' : 'ids'}`}`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refuse(error)
    }
  }
}

async function applyForPerson(database: Database): Promise<void> {
  const outcomes = await applySeeds(database, folder, new Date())
  for (const outcome of outcomes) {
    if (outcome.outcome === 'refused') refuse(outcome.problem)
    else console.log(`${outcome.name}: ${outcomeWords[outcome.outcome]}`)
  }
  const { documents, claims, unsourced, waiting } = await countKnowledge(database)
  console.log(`articles: ${documents}, claims: ${claims}, without a source: ${unsourced}`)
  if (waiting.length > 0) console.log(`changed seeds that wait for an editor: ${waiting.join(', ')}`)
  const { proved, refused } = await prepareQuizzes(database)
  console.log(`${proved} questions proved, ${refused} refused`)
}

const outcomeWords = { published: 'published', unchanged: 'unchanged', proposed: 'changed, waits for an editor' }

async function applyForProgram(database: Database): Promise<void> {
  const outcomes = await applySeeds(database, folder, new Date())
  const problems = outcomes.flatMap((outcome) => (outcome.outcome === 'refused' ? [outcome.problem] : []))
  const { documents, claims, unsourced, waiting } = await countKnowledge(database)
  if (documents === 0) problems.forEach(refuse)
  for (const problem of problems) print({ step: 'refused', message: explain(problem) })
  print({ step: 'knowledge', articles: documents, claims, unsourced, waiting })
  print({ step: 'questions', ...(await prepareQuizzes(database)) })
}

const print = (line: object) => console.log(JSON.stringify(line))

async function inviteFirstAdmin(database: Database): Promise<void> {
  const invite = await createFirstInvite(database)
  if (invite !== null) print({ step: 'first-admin', link: describeLink(joinPath(invite.token), invite.expiresAt) })
}

/** Tells of a seed that is refused; the command goes on with the others and ends with a code. */
function refuse(problem: Problem): void {
  console.error(explain(problem))
  process.exitCode = 1
}
