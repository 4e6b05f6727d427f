import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createInvite } from '../../packages/store/src/user/invite.ts'
import type { Role } from '../../packages/store/src/user/role.ts'
import { article, startApi, type TestApi } from './api.ts'
import { type Browser, openBrowser, signUp } from './browser.ts'

const roles: Role[] = ['READER', 'STUDENT', 'TEACHER', 'EDITOR', 'ADMIN']
/** The first who may: anybody, whoever is signed in, or a role and those above it. */
type Who = 'anybody' | 'signed in' | Role

const page = '{ totalCount nodes { __typename } }'
const typename = '{ __typename }'
const noIngestion = Buffer.from('Ingestion:0195e8a0-0000-7000-8000-000000000001').toString('base64')
const noSettlement = Buffer.from('ReportSettlement:0195e8a0-0000-7000-8000-000000000001').toString('base64')
const nothing = Buffer.from('Attempt:0195e8a0-0000-7000-8000-000000000001').toString('base64')

/** Every query, mutation and subscription, for whom it is and how it is asked for. What is a learner's own is told to them alone: see account.test. */
const operations: Record<string, [Who, string]> = {
  'Query.apiKeys': ['ADMIN', `apiKeys ${page}`],
  'Query.attempt': ['anybody', `attempt(id: "${nothing}") ${typename}`],
  'Query.attempts': ['anybody', `attempts ${page}`],
  'Query.claim': ['anybody', `claim(id: "${nothing}") ${typename}`],
  'Query.claims': ['anybody', `claims(first: 1) ${page}`],
  'Query.document': ['anybody', `document(slug: "${article}") ${typename}`],
  'Query.documents': ['anybody', `documents ${page}`],
  'Query.entities': ['anybody', `entities(first: 1) ${page}`],
  'Query.entity': ['anybody', `entity(slug: "ukraine") ${typename}`],
  'Query.invite': ['anybody', `invite(token: "x") ${typename}`],
  'Query.invites': ['ADMIN', `invites ${page}`],
  'Query.itemReports': ['EDITOR', `itemReports ${page}`],
  'Query.knowledgeRevision': ['anybody', 'knowledgeRevision'],
  'Query.latestAttempt': ['anybody', `latestAttempt(slug: "${article}") ${typename}`],
  'Query.node': ['anybody', `node(id: "${nothing}") ${typename}`],
  'Query.nodes': ['anybody', `nodes(ids: ["${nothing}"]) ${typename}`],
  'Query.ownApiKeys': ['EDITOR', `ownApiKeys ${page}`],
  'Query.passwordLink': ['anybody', `passwordLink(token: "x") ${typename}`],
  'Query.predicates': ['anybody', `predicates ${typename}`],
  'Query.quiz': ['anybody', `quiz(slug: "${article}") ${typename}`],
  'Query.quizOffer': ['anybody', `quizOffer(slug: "${article}") ${typename}`],
  'Query.quizzes': ['anybody', `quizzes ${page}`],
  'Query.review': ['anybody', `review ${typename}`],
  'Query.sharedResult': ['anybody', `sharedResult(token: "x") ${typename}`],
  'Query.search': ['anybody', `search(query: "x") ${page}`],
  'Query.studio': ['EDITOR', `studio ${typename}`],
  'Query.users': ['ADMIN', `users ${page}`],
  'Query.viewer': ['anybody', `viewer ${typename}`],
  'Query.workOnDevice': ['anybody', 'workOnDevice'],
  'Mutation.adoptWork': ['signed in', `adoptWork ${typename}`],
  'Mutation.answerItem': [
    'anybody',
    `answerItem(input: { attempt: "${nothing}", item: "x", clientKey: "k", response: { text: "x" } }) ${typename}`,
  ],
  'Mutation.cancelIngestion': ['EDITOR', `cancelIngestion(id: "x") ${typename}`],
  'Mutation.continueIngestion': ['EDITOR', `continueIngestion(id: "x") ${typename}`],
  'Mutation.bulkEdit': ['EDITOR', `bulkEdit(edits: [], dryRun: true) ${typename}`],
  'Mutation.createApiKey': ['EDITOR', `createApiKey(name: "", role: READER, scope: READ, days: 1) ${typename}`],
  'Mutation.createInvite': ['ADMIN', `createInvite(role: ADMIN) ${typename}`],
  'Mutation.createPasswordLink': ['ADMIN', `createPasswordLink(user: "x") ${typename}`],
  'Mutation.decide': ['EDITOR', `decide(revisions: ["x"], decision: ACCEPTED) ${typename}`],
  'Mutation.deleteMe': ['anybody', `deleteMe(confirmation: "no") ${typename}`],
  'Mutation.finishAttempt': ['anybody', `finishAttempt(attempt: "${nothing}") ${typename}`],
  'Mutation.mergeEntities': ['EDITOR', `mergeEntities(loser: "x", survivor: "x", baseRevision: "x") ${typename}`],
  'Mutation.mergePredicates': ['EDITOR', `mergePredicates(loser: "x", survivor: "x", dryRun: true) ${typename}`],
  'Mutation.propose': ['EDITOR', `propose(change: { withdraw: { id: "x" } }) ${typename}`],
  'Mutation.publish': ['EDITOR', `publish(changeSet: "x", expectedVersion: 0) ${typename}`],
  'Mutation.ingestDocument': ['EDITOR', `ingestDocument(input: { text: "" }) ${typename}`],
  'Mutation.redact': ['ADMIN', `redact(thing: "x") ${typename}`],
  'Mutation.reopenReports': ['EDITOR', `reopenReports(settlement: "${noSettlement}") ${typename}`],
  'Mutation.restoreItem': ['EDITOR', `restoreItem(key: "x") ${typename}`],
  'Mutation.retireItem': ['EDITOR', `retireItem(key: "x", reason: "x") ${typename}`],
  'Mutation.settleReports': ['EDITOR', `settleReports(key: "x", outcome: NOTHING_TO_DO, reason: "x") ${typename}`],
  'Mutation.revokeApiKey': ['EDITOR', `revokeApiKey(key: "x") ${typename}`],
  'Mutation.revokeInvite': ['ADMIN', `revokeInvite(invite: "x") ${typename}`],
  'Mutation.revokeSessions': ['ADMIN', `revokeSessions(user: "x") ${typename}`],
  'Mutation.reportItem': ['anybody', `reportItem(item: "x", reason: "x") ${typename}`],
  'Mutation.shareResult': ['anybody', `shareResult(attempt: "${nothing}") ${typename}`],
  'Mutation.stopSharing': ['anybody', `stopSharing(attempt: "${nothing}") ${typename}`],
  'Mutation.setExamDate': ['anybody', `setExamDate(date: null) ${typename}`],
  'Mutation.setRole': ['ADMIN', `setRole(user: "x", role: ADMIN) ${typename}`],
  'Mutation.startAttempt': ['anybody', `startAttempt(quiz: "x") ${typename}`],
  'Mutation.takeBack': ['EDITOR', `takeBack(revision: "x") ${typename}`],
  'Mutation.undo': ['EDITOR', `undo(changeSet: "x") ${typename}`],
  'Mutation.startReview': ['anybody', `startReview ${typename}`],
  'Subscription.ingestion': ['EDITOR', `ingestion(id: "${noIngestion}") ${typename}`],
}

let api: TestApi
const browsers = new Map<Role | null, Browser>()
beforeAll(async () => {
  api = await startApi()
  browsers.set(null, openBrowser(api))
  for (const role of roles) {
    const { token: invite } = await createInvite(api.database, { role })
    browsers.set(role, await signUp(api, { invite }))
  }
})

test('no query, no mutation and no subscription is left out', () => {
  const schema = buildSchema(readFileSync(new URL('../../packages/graphql/schema.graphql', import.meta.url), 'utf8'))
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  )
  expect(Object.keys(operations).sort()).toEqual(fields.sort())
})

describe.each([null, ...roles])('as %s', (role) => {
  test.each(Object.entries(operations).map(([name, [who, ask]]) => [name, who, ask] as const))(
    '%s is for %s',
    async (name, who, ask) => {
      const kind = name.split('.')[0]?.toLowerCase()
      const { errors, data } = await (browsers.get(role) as Browser).ask(`${kind} { ${ask} }`)
      const codes = errors.map(({ extensions }) => extensions.code)
      if (who === 'anybody') return expect(codes).toEqual([])
      const may = role !== null && (who === 'signed in' || roles.indexOf(role) >= roles.indexOf(who))
      // That there is no such thing is told to those alone who may ask.
      if (may) return expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual([])
      expect(codes).toEqual([role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
      expect(errors[0]?.extensions.remedy).toEqual(expect.any(String))
      expect(data).toBeNull()
    },
  )
})
