import type { Content, AggregateKind as Kind, Snapshot } from '@backstop/knowledge'
import { namesIn, readNames, type StudioNames, type StudioState } from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { writeGlobalId } from '../node/load-node.ts'

/** One thing as editors have it before them, and what it refers to. */
export type Thing<K extends Kind = Kind> = { state: StudioState<K>; names: StudioNames }

/** Under which type the public API has each kind, and its id: an id of the studio is good there once it is published. */
export const typenames = {
  DOCUMENT: 'Document',
  ENTITY: 'Entity',
  PREDICATE: 'Predicate',
  GUARD: 'Guard',
  CLAIM: 'Claim',
  RELATION: 'ClaimRelation',
} as const satisfies Record<Kind, string>

/** The global id of an aggregate. */
export const idOf = (kind: Kind, id: string): string => writeGlobalId(typenames[kind], id)

/** The global id of a revision. */
export const revisionId = (id: string): string => writeGlobalId('Revision', id)

/** The global id of a change set. */
export const changeSetId = (id: string): string => writeGlobalId('ChangeSet', id)

export const AggregateKind = builder.enumType('AggregateKind', {
  description: 'The kinds of thing that editors curate, each as a whole.',
  values: {
    DOCUMENT: { description: 'A source.' },
    ENTITY: { description: 'Somebody or something.' },
    PREDICATE: { description: 'What can be said of something.' },
    GUARD: { description: 'What proofs must know and no text says.' },
    CLAIM: { description: 'What a source says.' },
    RELATION: { description: 'What one claim has to do with another.' },
  },
})

export const StudioStatus = builder.enumType('StudioStatus', {
  description: 'How what an editor sees stands to what is published.',
  values: {
    PUBLISHED: { description: 'It is what is published.' },
    CHANGED: { description: 'It is published, and a draft says something else.' },
    DRAFT: { description: 'It is new and not published yet.' },
    WITHDRAWN: { description: 'It is published, and a draft takes it away.' },
    SUGGESTED: { description: 'It waits for a decision.' },
    FORMER: { description: 'It was published once, and something else is now.' },
  },
})

const members = {
  DOCUMENT: 'StudioSource',
  ENTITY: 'StudioEntity',
  PREDICATE: 'StudioPredicate',
  GUARD: 'StudioGuard',
  CLAIM: 'StudioClaim',
  RELATION: 'StudioRelation',
} as const satisfies Record<Kind, string>

/** What all of them tell: what an edit needs to know. */
export const StudioThing = builder.interfaceRef<Thing>('StudioThing')
StudioThing.implement({
  description: 'Something that editors curate, as one revision has it.',
  resolveType: ({ state }) => members[state.kind],
  fields: (t) => ({
    id: t.id({
      description: 'Names it for good; the same id as in the public API once it is published.',
      complexity: 0,
      resolve: ({ state }) => idOf(state.kind, state.id),
    }),
    revision: t.id({
      description: 'The revision that is shown: an edit of it is based on this.',
      complexity: 0,
      resolve: ({ state }) => revisionId(state.revision),
    }),
    kind: t.field({
      type: AggregateKind,
      description: 'What sort of thing it is.',
      complexity: 0,
      resolve: ({ state }) => state.kind,
    }),
    status: t.field({
      type: StudioStatus,
      description: 'How it stands to what is published.',
      complexity: 0,
      resolve: ({ state }) => state.status,
    }),
    changeSet: t.id({
      description:
        'The change set that a draft or a suggestion is in: hand it back with an edit. Null for what is published.',
      nullable: true,
      complexity: 0,
      resolve: ({ state }) => (state.changeSet === null ? null : changeSetId(state.changeSet)),
    }),
    stale: t.boolean({
      description:
        'Is it a draft of what was published anew since it was begun? Then it cannot be published before somebody has chosen.',
      complexity: 0,
      resolve: ({ state }) => state.stale,
    }),
    published: t.field({
      type: StudioThing,
      description: 'What is published of it, where that says something else.',
      nullable: true,
      resolve: ({ state, names }) => publishedOf({ state, names }),
    }),
  }),
})

function publishedOf({ state, names }: Thing): Thing | null {
  const { published, id, kind } = state
  if (published === null) return null
  return {
    state: {
      id,
      kind,
      changeSet: null,
      ...published,
      status: 'PUBLISHED',
      stale: false,
      published: null,
    } as StudioState,
    names,
  }
}

/** What something refers to. The store has read it with the thing, so that this costs no statement. */
export function named<K extends Kind>(names: StudioNames, kind: K, id: string): Thing<K> {
  const state = names.get(id)
  if (state?.kind !== kind) throw new Error(`${kind} ${id} is referred to and is not there`)
  return { state: state as unknown as StudioState<K>, names }
}

/** A content that is nowhere kept as a thing, with what it refers to; null for none. */
export async function readAsThing(
  { database }: Context,
  given: { aggregate: string; kind: Kind; revision: string | null; content: Content<Kind> | null },
): Promise<Thing | null> {
  const { aggregate: id, kind, revision, content } = given
  if (content === null) return null
  const names = await readNames(database, namesIn({ kind, content } as Snapshot), null)
  const state = { id, kind, revision: revision ?? id, changeSet: null, status: 'DRAFT', stale: false, content }
  return { state: { ...state, published: null } as StudioState, names }
}
