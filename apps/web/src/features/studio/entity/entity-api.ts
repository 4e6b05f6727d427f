'use client'
import type { ResultOf } from 'gql.tada'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import { studioEntity } from '../studio-document.query.ts'

const finding = graphql(
  `
  query StudioEntity($id: ID!, $name: String!, $document: ID) {
    studio {
      completeNames(text: $name, document: $document, first: 20) { entity { ...StudioEntityParts } }
      likelyDuplicates(entities: [$id], first: 5) { entity { id } other { id name entityKind description } }
      claims(about: $id, first: 20) { totalCount nodes { id text } }
    }
  }
`,
  [studioEntity],
)

/** An entity as it stands, those that it may be, and the claims that name it. */
export type EntityFound = {
  entity: ResultOf<typeof studioEntity>
  duplicates: ResultOf<typeof finding>['studio']['likelyDuplicates'][number]['other'][]
  claims: ResultOf<typeof finding>['studio']['claims']
}

/** Finds an entity by its id and name; null where there is none any more. */
export async function findEntity(
  id: string,
  name: string,
  document: string | null,
): Promise<EntityFound | { problem: string } | null> {
  const data = await ask(finding, { id, name, document })
  if ('problem' in data) return data
  const { completeNames, likelyDuplicates, claims } = data.studio
  const entity = completeNames.find((each) => each.entity.id === id)?.entity
  return entity ? { entity, duplicates: likelyDuplicates.map(({ other }) => other), claims } : null
}
