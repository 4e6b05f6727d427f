import { type StudioRevision as Revision, readRevisions, type StudioState, type StudioStatus } from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather } from '../load/gather.ts'
import { AggregateKind, changeSetId, idOf, revisionId, StudioThing, type Thing } from './thing.ts'

export const Decision = builder.enumType('Decision', {
  description: 'What becomes of a proposed revision.',
  values: {
    ACCEPTED: { description: 'It is published with its change set.' },
    REJECTED: { description: 'It is not; it says why.' },
    PENDING: { description: 'It waits for a decision.' },
  },
})

export const StudioRevision = builder.objectRef<Revision>('StudioRevision')
StudioRevision.implement({
  description: 'The proposed whole content of one thing, and what was decided about it.',
  fields: (t) => ({
    id: t.id({ description: 'Names this revision.', complexity: 0, resolve: ({ id }) => revisionId(id) }),
    kind: t.expose('kind', { type: AggregateKind, description: 'What sort of thing it is of.' }),
    thing: t.id({ description: 'Of what it is a revision.', resolve: ({ kind, aggregate }) => idOf(kind, aggregate) }),
    changeSet: t.id({
      description: 'The change set that it is in.',
      resolve: ({ changeSet }) => changeSetId(changeSet),
    }),
    content: t.field({
      type: StudioThing,
      description: 'What it says; null where it withdraws, and where it was redacted.',
      nullable: true,
      resolve: thingOf,
    }),
    withdraws: t.exposeBoolean('withdraws', { description: 'Does it take the thing away?' }),
    redactedAt: t.expose('redactedAt', {
      type: 'DateTime',
      description: 'When what it said was taken away for good.',
      nullable: true,
    }),
    base: t.field({
      type: StudioRevision,
      description: 'The revision it is based on; null for something new.',
      nullable: true,
      resolve: ({ base }, _args, context) => (base === null ? null : loadRevision(context, base)),
    }),
    author: t.exposeString('author', { description: 'Who wrote it, by name.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
    decision: t.expose('decision', { type: Decision, description: 'What was decided about it.' }),
    decidedBy: t.exposeString('decidedBy', { description: 'Who decided, by name.', nullable: true }),
    reason: t.exposeString('reason', { description: 'Why it was rejected.', nullable: true }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure is whoever suggested it, from 0 to 1; null for an editor’s own.',
      nullable: true,
    }),
    rule: t.exposeString('rule', { description: 'The rule by which it was suggested.', nullable: true }),
    publishedAs: t.exposeInt('publishedAs', {
      description: 'The knowledge revision that it was published with.',
      nullable: true,
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When that was.', nullable: true }),
  }),
})

/** A revision by its id, read together with those that others ask for. */
export async function loadRevision(context: Context, id: string): Promise<Revision | null> {
  return (await gather(context, 'revisions', id, (ids) => readRevisions(context.database, ids))) ?? null
}

/** What a revision says, as a thing; null where it says nothing. */
export function thingOf({ aggregate, kind, id, content, names, changeSet, ...revision }: Revision): Thing | null {
  if (content === null) return null
  const isDraft = revision.publishedAs === null
  const state = { id: aggregate, kind, revision: id, changeSet: isDraft ? changeSet : null, stale: false }
  return {
    state: {
      ...state,
      status: statusOf({ id, ...revision }),
      content: content.content,
      published: null,
    } as StudioState,
    names,
  }
}

function statusOf(revision: Pick<Revision, 'id' | 'published' | 'publishedAs' | 'decision'>): StudioStatus {
  if (revision.published === revision.id) return 'PUBLISHED'
  if (revision.publishedAs !== null) return 'FORMER'
  if (revision.decision !== 'ACCEPTED') return 'SUGGESTED'
  return revision.published === null ? 'DRAFT' : 'CHANGED'
}

export const StudioRevisionConnection = builder.connectionObject(
  {
    type: StudioRevision,
    name: 'StudioRevisionConnection',
    description: 'A page of revisions (Relay), and how many there are in all.',
  },
  { name: 'StudioRevisionEdge', description: 'A revision, and its place in the list.' },
)
