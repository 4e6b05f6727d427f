import type { Actor } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { composeDocument } from './compose-document.ts'
import { draftDocument } from './draft-document.ts'
import { draftVersion } from './draft-version.ts'
import { findResembling } from './find-resembling.ts'
import type { Findings, IngestionInput, IngestionStep, ProposedMetadata } from './ingestion.ts'
import { readSource } from './read-source.ts'

/** What a step works on: an ingestion as the steps before it left it. */
export type Job = {
  id: string
  input: IngestionInput
  source: Uint8Array
  text: string | null
  findings: Findings
  by: Actor
  draft: { document: string; changeSet: string } | null
}

/** What a step found out; `ask` stops the ingestion until an editor has answered. */
export type Outcome = { text?: string; findings?: Partial<Findings>; ask?: Problem | 'review' }

/** What a step is given: it tells how far it is, which ends it where the ingestion was cancelled, and changes the database in one transaction with its outcome. */
export type Hands = {
  database: Database
  report: (done: number, total: number) => Promise<void>
  /** Runs unless the ingestion was cancelled, and at most once however often it is tried. */
  commit: (work: (tx: Transaction, now: Date) => Promise<Committed>) => Promise<void>
}

/** What a step's transaction leaves with the ingestion. */
export type Committed = { document: string; changeSet: string; findings?: Partial<Findings> }

/** A step of an ingestion. It may be tried again after a crash at any moment of it. */
export type Step = { name: IngestionStep; run: (job: Job, hands: Hands) => Promise<Outcome> }

/** Makes suggestions for a draft: pending revisions in its change set. `report` ends it where the ingestion was cancelled. */
export type Suggest = (draft: {
  database: Database
  document: string
  changeSet: string
  report: (done: number, total: number) => Promise<void>
}) => Promise<void>

const read: Step = {
  name: 'READ',
  run: async ({ source, input }) => {
    const { text, metadata } = composeDocument(await readSource(source, input.format), input.given)
    return { text, findings: { metadata } }
  },
}

const compare: Step = {
  name: 'COMPARE',
  run: async ({ text, input, findings }, { database, report }) => {
    const resembling = await findResembling(database.prisma, text ?? '', { except: input.replaces, report })
    const told = { findings: { resembling } }
    if (!hasTitle(findings.metadata)) return { ...told, ask: withoutTitle() }
    if (resembling.length > 0 && !input.anyway) return { ...told, ask: tooLike(resembling) }
    return input.review ? { ...told, ask: 'review' } : told
  },
}

const draft: Step = {
  name: 'DRAFT',
  run: async ({ text, input, findings, by }, { commit }) => {
    await commit(async (tx, now) => {
      if (input.replaces !== null) return draftVersion(tx, { document: input.replaces, text: text ?? '', by, now })
      return draftDocument(tx, { text: text ?? '', metadata: findings.metadata, by, now })
    })
    return {}
  },
}

/** The steps, in their order; that of suggestions where somebody can make them. */
export const stepsOf = (suggest: Suggest | null): readonly Step[] => [
  read,
  compare,
  draft,
  ...(suggest === null ? [] : [suggesting(suggest)]),
]

const suggesting = (suggest: Suggest): Step => ({
  name: 'SUGGEST',
  run: async ({ draft, input }, { database, report }) => {
    // A new version has its claims already: what was suggested of the old one was decided on.
    if (draft !== null && input.replaces === null) await suggest({ database, ...draft, report })
    return {}
  },
})

const hasTitle = (metadata: readonly ProposedMetadata[]) => metadata.some(({ field }) => field === 'title')

const withoutTitle = () =>
  new Problem('BAD_INPUT', 'The text has no line of its own that could be its title.', {
    field: 'title',
    remedy: 'Give it a title.',
  })

function tooLike([first]: Findings['resembling']): Problem {
  const { title, share, isSame, isPublished } = first as Findings['resembling'][number]
  const how = isSame
    ? 'The same text is here already'
    : `${Math.round(share * 100)} % of its wording stands in another document`
  return new Problem('CONFLICT', `${how}: “${title}”.`, {
    field: 'anyway',
    remedy: isPublished
      ? 'Bring it in as a new version of that one, or go on anyway.'
      : 'That one is a draft still: work on it, or go on anyway.',
  })
}
