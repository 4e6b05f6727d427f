import { v7 } from 'uuid'
import type { Actor } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { refuseUnsoundText } from './decode-source.ts'
import {
  type Findings,
  type GivenMetadata,
  givenSchema,
  type IngestionInput,
  ingestionSteps,
  type MetadataField,
  type SourceFormat,
} from './ingestion.ts'
import { enqueue } from './job-queue.ts'
import { ingestionLimits as limits } from './limits.ts'

/** How long what has ended is told of, and how long an editor may think about what is asked. */
const days = { ended: 30, asking: 7 }

/** A document to be brought in: its bytes or its characters, how they are to be read, and what is known of it. */
export type NewDocument = {
  source: Uint8Array | string
  format: SourceFormat
  given: GivenMetadata
  review: boolean
  anyway: boolean
  /** The published document that it is a new version of. */
  replaces: string | null
}

/**
 * Takes a document in: from here on it is brought in by whoever works on the queue, whatever becomes of this process. Returns the id of
 * the ingestion.
 * @throws Problem BAD_INPUT, NOT_FOUND or TOO_MANY
 */
export async function startIngestion(
  database: Database,
  { source, given, ...input }: NewDocument,
  { by, now }: { by: Actor; now: Date },
): Promise<string> {
  if (typeof source === 'string') refuseUnsoundText(source)
  // Characters are no longer in the encoding that a page says it is in: the mark comes before that.
  const bytes = typeof source === 'string' ? Buffer.from(input.format === 'HTML' ? `\ufeff${source}` : source) : source
  refuseSize(bytes)
  const checked = checkGiven(given)
  return database.prisma.$transaction(async (tx) => {
    await refuseUnknown(tx, input.replaces)
    await refuseTooMany(tx, by)
    await forgetOld(tx, now)
    const id = v7()
    await tx.ingestion.create({
      data: {
        ...{ id, step: ingestionSteps[0], authorId: by.id, authorName: by.name, createdAt: now, updatedAt: now },
        source: new Uint8Array(bytes),
        input: { ...input, given: checked } satisfies IngestionInput,
        findings: { metadata: [], resembling: [], orphans: 0 } satisfies Findings,
      },
    })
    await enqueue(database, tx, id)
    return id
  })
}

/** Refuses metadata that breaks a rule. Throws a Problem that names the field. */
export function checkGiven(given: GivenMetadata): GivenMetadata {
  const checked = givenSchema.safeParse(given)
  if (checked.success) return checked.data
  const field = (checked.error.issues[0]?.path[0] ?? 'title') as MetadataField
  const [name, limit] = wanted[field]
  // Written well, but of a day that no calendar has.
  const isNoDay = field === 'publishedOn' && /^\d{4}-\d{2}(-\d{2})?$/.test(given.publishedOn ?? '')
  const what = isNoDay ? `There is no such date as ${given.publishedOn}.` : `${name} cannot be kept as it is written.`
  throw new Problem('BAD_INPUT', what, {
    field,
    limit,
    remedy: `Write ${limit}.`,
  })
}

const words = 'at most 500 characters'
/** What each piece of metadata is called, and what it may be. */
const wanted: Record<MetadataField, [name: string, limit: string]> = {
  title: ['The title', `1 to ${limits.title} characters`],
  author: ['The author', words],
  publisher: ['The publisher', words],
  publishedOn: ['The date', 'a date such as 2025-02-24, 2025-02 or 2025'],
  language: ['The language', 'a tag such as en or en-GB'],
  url: ['The address', 'one that begins with https:// or http://'],
  rights: ['The rights', words],
}

function refuseSize({ byteLength }: Uint8Array): void {
  if (byteLength === 0)
    throw new Problem('BAD_INPUT', 'There is nothing in it.', {
      field: 'source',
      limit: `1 to ${limits.bytes} bytes`,
      remedy: 'Give a file that holds text, or the text itself.',
    })
  if (byteLength > limits.bytes)
    throw new Problem('BAD_INPUT', `It has ${byteLength} bytes.`, {
      field: 'source',
      limit: `${limits.bytes} bytes`,
      remedy: 'Bring it in as several documents, or hand over its text alone.',
    })
}

/** @throws Problem NOT_FOUND where a document that is to be replaced is not published */
export async function refuseUnknown(tx: Transaction, document: string | null): Promise<void> {
  if (document === null || (await tx.document.count({ where: { id: document } })) > 0) return
  throw new Problem('NOT_FOUND', 'There is no such published document.', { field: 'replaces' })
}

async function refuseTooMany(tx: Transaction, { id, name }: Actor): Promise<void> {
  const open = await tx.ingestion.count({
    where: {
      ...(id === null ? { authorName: name } : { authorId: id }),
      status: { in: ['WAITING', 'RUNNING', 'ASKING'] },
    },
  })
  if (open < limits.open) return
  throw new Problem('TOO_MANY', `${open} documents of yours are on their way already.`, {
    limit: `${limits.open} at once`,
    remedy: 'Wait for them, answer what they ask, or cancel some.',
  })
}

/** Lets go of what nobody has asked about for long; there is no other time at which somebody would look. */
async function forgetOld(tx: Transaction, now: Date): Promise<void> {
  const before = (count: number) => ({ lt: new Date(now.getTime() - count * 24 * 60 * 60 * 1000) })
  await tx.ingestion.updateMany({
    where: { status: 'ASKING', updatedAt: before(days.asking) },
    data: { status: 'CANCELLED', source: null, text: null },
  })
  await tx.ingestion.deleteMany({
    where: { status: { in: ['DONE', 'FAILED', 'CANCELLED'] }, updatedAt: before(days.ended) },
  })
}
