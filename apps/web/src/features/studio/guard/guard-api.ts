'use client'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import { type StudioGuardData, studioGuard } from '../studio-document.query.ts'

const finding = graphql(
  `
  query StudioGuards($entity: ID!) {
    studio { guards(entity: $entity, first: 100) { nodes { ...StudioGuardParts changeSet } } }
  }
`,
  [studioGuard],
)

/** A guard, and the set that it is a draft in. */
export type GuardFound = StudioGuardData & { changeSet: string | null }

/** Finds what is known to lie close to an entity, drafts included. */
export async function findGuards(entity: string): Promise<GuardFound[] | { problem: string }> {
  const data = await ask(finding, { entity })
  return 'problem' in data ? data : data.studio.guards.nodes
}
