import type { ClaimSuggestion, SuggestionInput } from '@backstop/extraction'
import { propose } from '../change-set/propose.ts'
import type { Database } from '../database.ts'
import { readKnown } from '../knowledge/read-known.ts'
import { asProposals } from './as-proposals.ts'
import { runInThread } from './run-in-thread.ts'
import type { Suggest } from './step.ts'

/** Who suggests: no account has this name for an id. */
const suggester = 'rules'

/** How long it may take, for the longest text that is taken. */
const seconds = 120

/**
 * Suggests the claims of a draft, with the entities and predicates that they need: each waits for an editor's decision, with how sure
 * the rule is that made it. Suggested once, however often it is tried.
 */
export const suggestClaims: Suggest = async ({ database, document, changeSet, report }) => {
  await report(0, 0)
  const { version, ...input } = await readDraft(database, document)
  const module = new URL('./suggest-in-thread.ts', import.meta.url)
  const claims = await runInThread<ClaimSuggestion[]>(module, input, seconds)
  await report(0, claims.length)
  await database.prisma.$transaction(
    async (tx) => {
      // Who comes second finds what the first one left.
      await tx.$queryRaw`SELECT 1 FROM "ChangeSet" WHERE id = ${changeSet}::uuid FOR UPDATE`
      if ((await tx.revision.count({ where: { changeSetId: changeSet, author: suggester } })) > 0) return
      const proposals = await asProposals(tx, { claims, document, version, known: input.known })
      if (proposals.length === 0) return
      await propose(tx, { changeSet, proposals, author: suggester, decision: 'PENDING', now: new Date() })
    },
    { timeout: 60_000 },
  )
  await report(claims.length, claims.length)
}

type DraftedText = SuggestionInput & { version: string }

async function readDraft({ prisma }: Database, document: string): Promise<DraftedText> {
  const [text, revision, known] = await Promise.all([
    prisma.documentText.findFirstOrThrow({ where: { documentId: document }, orderBy: { version: 'desc' } }),
    prisma.revision.findFirstOrThrow({
      where: { aggregateId: document, decision: 'ACCEPTED' },
      orderBy: [{ createdAt: 'desc' }, { position: 'desc' }],
    }),
    readKnown({ prisma }),
  ])
  const { language, publishedOn } = revision.snapshot as { language: string; publishedOn: string | null }
  return { ...{ version: text.id, text: text.text ?? '', language, publishedOn, datedAround: null }, known }
}
