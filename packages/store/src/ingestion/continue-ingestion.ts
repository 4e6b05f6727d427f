import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Findings, GivenMetadata, IngestionInput, MetadataField } from './ingestion.ts'
import { ingestionSteps } from './ingestion.ts'
import { enqueue } from './job-queue.ts'
import { endIngestion } from './run-ingestion.ts'
import { checkGiven, refuseUnknown } from './start-ingestion.ts'

/**
 * Answers what an ingestion asks: what the document is, and whether it is to be brought in although it resembles another. It is read
 * anew with that, and goes on.
 * @throws Problem NOT_FOUND, ALREADY_DONE where nothing is asked, BAD_INPUT
 */
export async function continueIngestion(
  database: Database,
  { id, given, anyway, replaces }: { id: string; given: GivenMetadata; anyway: boolean; replaces?: string | null },
  now: Date,
): Promise<void> {
  const checked = checkGiven(given)
  await database.prisma.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ status: string; input: IngestionInput; findings: Findings }[]>`
      SELECT status::text, input, findings FROM "Ingestion" WHERE id = ${id}::uuid FOR UPDATE`
    if (row === undefined) throw unknownIngestion()
    if (row.status !== 'ASKING') throw nothingAsked()
    const { input, findings } = row
    const answered: IngestionInput = {
      ...input,
      given: { ...foundIn(findings), ...checked },
      review: false,
      anyway: input.anyway || anyway,
      replaces: replaces ?? input.replaces,
    }
    await refuseUnknown(tx, answered.replaces)
    await tx.ingestion.update({
      where: { id },
      data: { status: 'WAITING', step: ingestionSteps[0], input: answered, done: 0, total: 0, updatedAt: now },
    })
    // What was asked is answered: null in a column of JSON has a name of its own.
    await tx.$executeRaw`UPDATE "Ingestion" SET problem = NULL WHERE id = ${id}::uuid`
    await enqueue(database, tx, id)
  })
}

/** What an editor has seen and left as it was is theirs from now on. */
const foundIn = ({ metadata }: Findings): GivenMetadata =>
  Object.fromEntries(metadata.map(({ field, value }): [MetadataField, string] => [field, value]))

/**
 * Cancels an ingestion: no document comes of it any more. What was made of it before stays.
 * @throws Problem NOT_FOUND, ALREADY_DONE where it has ended
 */
export async function cancelIngestion(database: Database, id: string, now: Date): Promise<void> {
  if (await endIngestion(database, id, { status: 'CANCELLED', problem: null, now })) return
  if ((await database.prisma.ingestion.count({ where: { id } })) === 0) throw unknownIngestion()
  throw new Problem('ALREADY_DONE', 'It has ended already.', { field: 'id' })
}

const unknownIngestion = () => new Problem('NOT_FOUND', 'There is no such ingestion.', { field: 'id' })
const nothingAsked = () =>
  new Problem('ALREADY_DONE', 'Nothing is asked of you here.', { field: 'id', remedy: 'Look at it again.' })
