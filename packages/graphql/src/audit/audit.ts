import { listAudit, readAudit, type ShownAct } from '@backstop/store'
import { builder } from '../builder.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { readThingId } from '../studio/history.ts'
import { Studio } from '../studio/studio.ts'
import { AggregateKind, changeSetId, idOf } from '../studio/thing.ts'
import { mayDo } from '../user/scopes.ts'

const AuditAct = builder.enumType('AuditAct', {
  description: 'What somebody did.',
  values: {
    PROPOSED: { description: 'Edited something.' },
    ACCEPTED: { description: 'Accepted a revision.' },
    REJECTED: { description: 'Rejected one.' },
    TAKEN_BACK: { description: 'Took an edit or a decision back before it was published.' },
    PUBLISHED: { description: 'Published a change set.' },
    UNDONE: { description: 'Took a publication back.' },
    REDACTED: { description: 'Took away for good what something said.' },
    RETIRED: { description: 'Took a question out.' },
    RESTORED: { description: 'Let it be asked again.' },
    SETTLED: { description: 'Dealt with what was reported of a question.' },
    REOPENED: { description: 'Took that back.' },
    INVITED: { description: 'Made a link for somebody to join.' },
    ROLE_SET: { description: 'Gave an account a role.' },
    SESSIONS_REVOKED: { description: 'Signed an account out everywhere.' },
    KEY_MADE: { description: 'Made an API key.' },
    KEY_REVOKED: { description: 'Ended an API key.' },
  },
})

const AuditEntry = builder.objectRef<ShownAct>('AuditEntry').implement({
  description: 'That somebody did something. Nobody can edit it, and it does not say what it was about said.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    act: t.expose('act', { type: AuditAct, description: 'What.' }),
    by: t.exposeString('by', {
      description: 'Who, as they were called then; null once their account is gone.',
      nullable: true,
    }),
    kind: t.expose('subjectKind', {
      type: AggregateKind,
      description: 'What sort of thing it was done to; null for none.',
      nullable: true,
    }),
    thing: t.id({
      description: 'The thing.',
      nullable: true,
      resolve: ({ subject, subjectKind }) =>
        subject === null || subjectKind === null ? null : idOf(subjectKind, subject),
    }),
    changeSet: t.id({
      description: 'The change set.',
      nullable: true,
      resolve: ({ changeSet }) => (changeSet === null ? null : changeSetId(changeSet)),
    }),
    detail: t.exposeString('detail', {
      description: 'A word that belongs to it: the role given, the key of a question.',
      nullable: true,
    }),
  }),
})

const AuditConnection = builder.connectionObject(
  {
    type: AuditEntry,
    name: 'AuditEntryConnection',
    description: 'A page of acts (Relay), and how many there are in all.',
  },
  { name: 'AuditEntryEdge', description: 'An act, and its place in the list.' },
)

builder.objectFields(Studio, (t) => ({
  audit: t.field({
    type: AuditConnection,
    description: 'What was done, the latest first; what concerns accounts is told to admins alone.',
    args: { thing: t.arg.id({ description: 'Only what was done to this.' }), ...t.arg.connectionArgs() },
    complexity: pageCost,
    resolve: async (_studio, { thing, ...page }, context, info) => {
      const subject = thing == null ? null : readThingId(thing, 'thing').id
      const list = listAudit({ subject, withAccounts: await mayDo(context, 'manageUsers') })
      return connectWith(context, info, list, page, (ids) => readAudit(context.database, ids))
    },
  }),
}))
