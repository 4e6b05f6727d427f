import { createHash } from 'node:crypto'
import { type AggregateKind, type Content, findQuote } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { openChangeSet } from '../change-set/open-change-set.ts'
import { propose } from '../change-set/propose.ts'
import { undo } from '../change-set/undo.ts'
import type { Database, Transaction } from '../database.ts'
import type { PublishingTransaction } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'

type Edit = { id: string; kind: AggregateKind; content: unknown }

/** A curator on a database; `now` stands still, so that rows can be compared. */
export function createCurator({ prisma }: Database, now = new Date('2026-01-02T03:04:05.678Z')) {
  const within = <Result>(work: (tx: Transaction) => Promise<Result>) => prisma.$transaction(work, { timeout: 60_000 })
  /** Not through the door: thousands of publications at random need no questions, and tests of these make them themselves. */
  const publishing = <Result>(work: (tx: PublishingTransaction) => Promise<Result>) =>
    within((tx) => work(tx as PublishingTransaction))

  const open = (title = 'test') =>
    within(async (tx) => {
      const id = v7()
      await openChangeSet(tx, { id, title, author: 'tester', now })
      return id
    })
  const proposeTo = (changeSet: string, edits: readonly Edit[], decision: 'ACCEPTED' | 'PENDING' = 'ACCEPTED') =>
    within(async (tx) => {
      const heads = await tx.aggregate.findMany({ where: { id: { in: edits.map(({ id }) => id) } } })
      const baseOf = new Map(heads.map(({ id, publishedRevisionId }) => [id, publishedRevisionId]))
      const proposals = edits.map(({ id, kind, content }) => ({
        ...{ id: v7(), aggregate: id, kind, content },
        base: baseOf.get(id) ?? null,
      }))
      return propose(tx, { changeSet, proposals, author: 'tester', decision, now })
    })
  return {
    now,
    open,
    propose: proposeTo,
    publish: (changeSet: string) => publishing((tx) => publish(tx, { changeSet, now })),
    /** Proposes and publishes in one go; returns the change set. */
    commit: async (...edits: Edit[]) => {
      const changeSet = await open()
      await proposeTo(changeSet, edits)
      await publishing((tx) => publish(tx, { changeSet, now }))
      return changeSet
    },
    undo: (changeSet: string) => publishing((tx) => undo(tx, { changeSet, by: 'tester', now, newId: v7 })),
    /** Keeps a text and returns the document that has it as its only version. */
    document: async (text: string, slug = `document-${v7()}`) => {
      const [id, version] = [v7(), v7()]
      const sha256 = createHash('sha256').update(text).digest('hex')
      await prisma.documentText.create({ data: { id: version, documentId: id, version: 1, text, sha256 } })
      const content: Content<'DOCUMENT'> = {
        ...{
          slugs: [slug],
          title: [...(text.split('\n')[0] || 'Untitled')].slice(0, 100).join(''),
          language: 'en',
          rights: null,
        },
        ...{ publisher: null, author: null, url: null, publishedOn: null, datedAround: null },
        versions: [{ id: version, version: 1, sha256 }],
      }
      return { id, kind: 'DOCUMENT' as const, content, text, version }
    },
  }
}

/** An entity as it is first proposed. */
export const entityEdit = (name: string, more: Partial<Content<'ENTITY'>> = {}) => {
  const content: Content<'ENTITY'> = {
    ...{ slugs: [name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')], name, kind: 'PERSON', description: null },
    ...{ aliases: [], sameAs: [], mergedInto: null, ...more },
  }
  return { id: v7(), kind: 'ENTITY' as const, content }
}

/** A predicate as it is first proposed. */
export const predicateEdit = (key: string, more: Partial<Content<'PREDICATE'>> = {}) => {
  const content: Content<'PREDICATE'> = {
    ...{
      key,
      label: key.replaceAll('-', ' '),
      inverseLabel: null,
      description: null,
      subjectKinds: [],
      objectKinds: [],
    },
    ...{ functional: false, symmetric: false, complete: false, ...more },
  }
  return { id: v7(), kind: 'PREDICATE' as const, content }
}

/** Evidence for words that stand once in the document. */
export function evidenceFor(document: { text: string; version: string }, quote: string) {
  const span = findQuote(document.text, { quote })
  if ('problem' in span) throw new Error(`“${quote}” is ${span.problem}`)
  return { id: v7(), version: document.version, ...span, quote }
}

/** A claim as it is first proposed: subject, predicate, object entity and the words it rests on. */
export function claimEdit(
  document: { id: string; text: string; version: string },
  parts: { subject: string; predicate: string; object?: string; quote: string },
  more: Partial<Content<'CLAIM'>> = {},
) {
  const object = parts.object
  const content: Content<'CLAIM'> = {
    ...{ document: document.id, text: `${parts.quote}.`, subject: parts.subject, predicate: parts.predicate },
    object: object === undefined ? null : { id: v7(), value: { kind: 'ENTITY', text: 'it', entity: object } },
    ...{ qualifiers: [], modality: 'ASSERTED', polarity: 'AFFIRMED', attribution: [], conditions: [], note: null },
    evidence: [evidenceFor(document, parts.quote)],
    ...more,
  }
  return { id: v7(), kind: 'CLAIM' as const, content }
}

/** A relation as it is first proposed, an editor's reading. */
export const relationEdit = (from: string, to: string, more: Partial<Content<'RELATION'>> = {}) => {
  const content: Content<'RELATION'> = {
    kind: 'SUPPORTS',
    from,
    to,
    basis: 'EDITORIAL',
    because: 'test',
    evidence: [],
    ...more,
  }
  return { id: v7(), kind: 'RELATION' as const, content }
}
