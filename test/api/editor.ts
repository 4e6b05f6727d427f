import { createInvite } from '../../packages/store/src/user/invite.ts'
import type { Role } from '../../packages/store/src/user/role.ts'
import type { TestApi } from './api.ts'
import { type Browser, signUp } from './browser.ts'
import { smallArticle } from './small-article.ts'

const claimFields = `id revision status stale changeSet text subject { id name } predicate { id key }
  object { id kind text entity { name } } qualifiers { id key text } modality polarity
  attribution { id speaker { name } cue evidence { id start end quote } } evidence { id start end quote } note`
/** A document as the studio has it. */
export const documentQuery = `query($slug: String!, $first: Int) { studio { document(slug: $slug) {
  id text version isPreparing source { id title revision status slug } changeSet { id version accepted pending }
  sentences { index start end text claims } claims { ${claimFields} }
  relations { id revision from { text } to { text } relationKind } others { id kind status }
  suggestions(first: $first) { totalCount pageInfo { endCursor }
    nodes { id kind confidence rule decision content { id ... on StudioClaim { text evidence { start } } } } } } } }`
const problem = `... on Problem { code message remedy } ... on BrokenLaw { field limit }
  ... on StaleRevision { conflicts { thing kind fields } base { id } theirs { id author content { ... on StudioClaim { text } } }
    yours { ... on StudioClaim { text } } }`
const set = 'changeSet { id version accepted pending }'
const proposed = `__typename ... on Proposed { revision { id decision author } accepted ${set} thing { id revision status
  ... on StudioClaim { ${claimFields} } ... on StudioEntity { name slug mergedInto } } } ${problem}`

type Set = { id: string; version: number }

/** Somebody who curates, at a browser of their own. */
export async function startEditor(api: TestApi, role: Role = 'EDITOR') {
  const { token: invite } = await createInvite(api.database, { role })
  const browser: Browser = await signUp(api, { invite })
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await browser.ask(query, variables)
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return data
  }
  return {
    browser,
    ask,
    /** Reads one of the studio’s fields. */
    studio: async (selection: string, variables: { id?: string } = {}) =>
      (await ask(`query${'id' in variables ? '($id: ID!)' : ''} { studio { ${selection} } }`, variables)).studio,
    read: async (slug = smallArticle, first = 20) => (await ask(documentQuery, { slug, first })).studio.document,
    propose: async (change: object, more: { base?: string; document?: string; set?: string; key?: string } = {}) =>
      (
        await ask(
          `mutation($change: ChangeInput!, $base: ID, $document: ID, $set: ID, $key: ID) {
            propose(change: $change, baseRevision: $base, document: $document, changeSet: $set, clientKey: $key) { ${proposed} } }`,
          { change, ...more },
        )
      ).propose,
    merge: async (loser: { id: string; revision: string }, survivor: string) =>
      (
        await ask(
          `mutation($l: ID!, $s: ID!, $b: ID!) { mergeEntities(loser: $l, survivor: $s, baseRevision: $b) { ${proposed} } }`,
          { l: loser.id, s: survivor, b: loser.revision },
        )
      ).mergeEntities,
    decide: async (revisions: string[], decision: string, reason?: string) =>
      (
        await ask(
          `mutation($r: [ID!]!, $d: Decision!, $why: String) { decide(revisions: $r, decision: $d, reason: $why) {
            __typename ... on Decided { revisions { id kind decision } ${set} } ${problem} } }`,
          { r: revisions, d: decision, why: reason },
        )
      ).decide,
    takeBack: async (revision: string, whole = false) =>
      (
        await ask(
          `mutation($r: ID!, $w: Boolean!) { takeBack(revision: $r, whole: $w) {
            __typename ... on Decided { revisions { id decision } ${set} } ${problem} } }`,
          { r: revision, w: whole },
        )
      ).takeBack,
    publish: async ({ id, version }: Set) =>
      (
        await ask(
          `mutation($id: ID!, $v: Int!) { publish(changeSet: $id, expectedVersion: $v) { __typename
            ... on Published { revision changeSet waiting { id version accepted pending } } ${problem} } }`,
          { id, v: version },
        )
      ).publish,
    undo: async (changeSet: string) =>
      (
        await ask(
          `mutation($id: ID!) { undo(changeSet: $id) { __typename ... on Undone { revision changeSet } ${problem} } }`,
          { id: changeSet },
        )
      ).undo,
  }
}

/** What `startEditor` gives. */
export type Editor = Awaited<ReturnType<typeof startEditor>>
