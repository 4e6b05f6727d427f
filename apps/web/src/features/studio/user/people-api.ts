'use client'
import type { VariablesOf } from 'gql.tada'
import { inWords, mutate } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import type { Role } from './people-page.query.ts'

const inviting = graphql(`mutation Invite($role: Role!) { createInvite(role: $role) { path invite { expiresAt } } }`)

const uninviting = graphql(`
  mutation RevokeInvite($invite: ID!) {
    revokeInvite(invite: $invite) { __typename ... on Problem { message remedy } }
  }
`)

const settingRole = graphql(`
  mutation SetRole($user: ID!, $role: Role!) {
    setRole(user: $user, role: $role) { __typename ... on Problem { message remedy } }
  }
`)

const signingOut = graphql(`
  mutation SignOutEverywhere($user: ID!) {
    revokeSessions(user: $user) { __typename ... on Problem { message remedy } }
  }
`)

const linking = graphql(`
  mutation LinkPassword($user: ID!) {
    createPasswordLink(user: $user) {
      __typename
      ... on NewPasswordLink { path link { expiresAt } }
      ... on Problem { message remedy }
    }
  }
`)

const makingKey = graphql(`
  mutation MakeKey($name: String!, $role: Role!, $scope: ApiKeyScope!, $days: Int!) {
    createApiKey(name: $name, role: $role, scope: $scope, days: $days) {
      __typename
      ... on NewApiKey { token }
      ... on Problem { message remedy }
    }
  }
`)

const endingKey = graphql(`
  mutation EndKey($key: ID!) {
    revokeApiKey(key: $key) { __typename ... on Problem { message remedy } }
  }
`)

/** That something was done, or why it was not. */
export type Told<Done = object> = Done | { problem: string }

/** What is told once: a link beneath this site, and until when it is good. */
export type OnceLink = { path: string; until: string }

type Refusable = { __typename: string } | { message: string; remedy: string | null }

const toldOf = <Result extends Refusable>(result: Result): Told<Result> =>
  'message' in result ? { problem: inWords(result) } : result

/** Makes a link for somebody to make an account. */
export async function invite(role: Role): Promise<Told<OnceLink>> {
  const data = await mutate(inviting, { role })
  if ('problem' in data) return data
  const { path, invite: made } = data.createInvite
  return { path, until: made.expiresAt }
}

/** Ends an invite that nobody has taken up. */
export async function revokeInvite(id: string): Promise<Told> {
  const data = await mutate(uninviting, { invite: id })
  return 'problem' in data ? data : toldOf(data.revokeInvite)
}

/** Gives an account a role, which signs it out everywhere. */
export async function setRole(user: string, role: Role): Promise<Told> {
  const data = await mutate(settingRole, { user, role })
  return 'problem' in data ? data : toldOf(data.setRole)
}

/** Signs an account out everywhere. */
export async function signOutEverywhere(user: string): Promise<Told> {
  const data = await mutate(signingOut, { user })
  return 'problem' in data ? data : toldOf(data.revokeSessions)
}

/** Makes a link by which the owner of an account chooses a new password. */
export async function linkPassword(user: string): Promise<Told<OnceLink>> {
  const data = await mutate(linking, { user })
  if ('problem' in data) return data
  const made = data.createPasswordLink
  return made.__typename === 'NewPasswordLink'
    ? { path: made.path, until: made.link.expiresAt }
    : { problem: inWords(made) }
}

/** Makes a key; its token is told now and never again. */
export async function makeKey(given: VariablesOf<typeof makingKey>): Promise<Told<{ token: string }>> {
  const data = await mutate(makingKey, given)
  if ('problem' in data) return data
  const made = data.createApiKey
  return made.__typename === 'NewApiKey' ? made : { problem: inWords(made) }
}

/** Ends a key at once. */
export async function endKey(key: string): Promise<Told> {
  const data = await mutate(endingKey, { key })
  return 'problem' in data ? data : toldOf(data.revokeApiKey)
}
