import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import {
  cancelIngestion,
  type Database,
  findBySlug,
  formatOf,
  type GivenMetadata,
  hasEnded,
  ingestionLimits,
  type NewDocument,
  Problem,
  type ShownIngestion,
  sourceFormats,
  startIngestion,
  suggestClaims,
  watchIngestion,
  workOnIngestions,
} from '@backstop/store'
import { type Command, Option } from 'commander'
import { reach } from './file.ts'
import { withDatabase } from './with-database.ts'

type Options = GivenMetadata & { format?: string; replaces?: string; anyway?: true; json?: true }

/** `backstop ingest FILE`: brings a document in, here where no server does, and says what came of it. */
export function registerIngest(program: Command): void {
  program
    .command('ingest')
    .description('bring a document in: a draft for an editor to work on. Nothing is published')
    .argument('<file>', 'a text, Markdown or HTML file')
    .option('--title <title>', 'its title; else what the file says, else its first line')
    .option('--author <name>', 'who wrote it')
    .option('--publisher <name>', 'who published it')
    .option('--published-on <date>', 'when, as printed in it: 2025-02-24')
    .option('--language <tag>', 'its language: en')
    .option('--url <address>', 'where it was published')
    .addOption(
      new Option('--format <format>', 'how it is read').choices(sourceFormats.map((each) => each.toLowerCase())),
    )
    .option('--replaces <slug>', 'the published document that it is a new version of')
    .option('--anyway', 'bring it in although it resembles another document')
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) =>
      withDatabase(async (database) => {
        const document = await readDocument(database, file, options)
        const ended = await bringIn(database, document)
        console.log(options.json ? JSON.stringify(ended) : inWords(ended))
        if (ended.status !== 'DONE') process.exitCode = 1
      }),
    )
}

async function readDocument(database: Database, file: string, options: Options): Promise<NewDocument> {
  const { format, replaces, anyway = false, json: _, ...given } = options
  return {
    source: readBytes(file),
    format: sourceFormats.find((each) => each.toLowerCase() === format) ?? formatOf(basename(file)),
    given,
    review: false,
    anyway,
    replaces: replaces === undefined ? null : await findPublished(database, replaces),
  }
}

const readBytes = (file: string): Uint8Array =>
  reach(file, 'read', (path) => {
    const { size } = statSync(path)
    if (size <= ingestionLimits.bytes) return readFileSync(path)
    throw new Problem('BAD_INPUT', `${file} has ${size} bytes.`, { limit: `${ingestionLimits.bytes} bytes` })
  })

async function findPublished(database: Database, slug: string): Promise<string> {
  const found = await findBySlug(database, 'DOCUMENT', slug)
  if (found === null) throw new Problem('NOT_FOUND', `There is no published document “${slug}”.`, { field: 'replaces' })
  return found
}

/** Hands a document over and works on the queue until it has ended: whether a server takes it or we do is all the same. */
async function bringIn(database: Database, document: NewDocument): Promise<ShownIngestion> {
  const id = await startIngestion(database, document, {
    by: { id: null, name: userInfo().username },
    now: new Date(),
  })
  const worker = await workOnIngestions(database, { suggest: suggestClaims, onError: (error) => console.error(error) })
  const watching = new AbortController()
  try {
    for await (const seen of watchIngestion(database, id, watching.signal)) {
      if (hasEnded(seen.status)) return seen
      if (seen.status !== 'ASKING') continue
      // Nobody can answer here: it would wait for days.
      await cancelIngestion(database, id, new Date())
      return seen
    }
    throw new Error(`The ingestion ${id} is gone.`)
  } finally {
    await worker.stop(10_000)
  }
}

function inWords({ document, problem, orphans }: ShownIngestion): string {
  if (document === null) return [problem?.message, problem?.remedy].filter(Boolean).join('\n')
  const lines = [`“${document.title}” is a draft: /studio/documents/${document.slug}`]
  if (orphans > 0)
    lines.push(`${orphans} claims and relations have no certain place in it: mend or withdraw them first`)
  return lines.join('\n')
}
