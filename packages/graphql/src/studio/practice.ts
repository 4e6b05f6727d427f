import {
  type PageArguments,
  Problem,
  readPageRequest,
  readPractice,
  type Practice as Stored,
  type PracticeSuggestion as Suggestion,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { type Connection, pageCost } from '../page/connection.ts'
import { StudioClaim } from './claim-thing.ts'
import { StudioSource } from './source-thing.ts'
import { Studio } from './studio.ts'
import { StudioSentence, several } from './studio-document.ts'
import { idOf, revisionId, type Thing } from './thing.ts'

const PracticeSuggestion = builder.objectRef<{ suggestion: Suggestion; names: Stored['names'] }>('PracticeSuggestion')
PracticeSuggestion.implement({
  description: 'A claim that the rules suggest to whoever practises. It is kept nowhere.',
  fields: (t) => ({
    id: t.id({
      description: 'The same each time for the same suggestion in the same text; no revision has it.',
      complexity: 0,
      resolve: ({ suggestion: { state } }) => revisionId(state.id),
    }),
    confidence: t.float({
      description: 'How sure the rule is, from 0 to 1.',
      resolve: ({ suggestion }) => suggestion.confidence,
    }),
    rule: t.string({ description: 'The rule.', resolve: ({ suggestion }) => suggestion.rule }),
    claim: t.field({
      type: StudioClaim,
      description: 'What it says.',
      resolve: ({ suggestion: { state }, names }): Thing<'CLAIM'> => ({ state, names }),
    }),
  }),
})

const PracticeSuggestionConnection = builder.connectionObject(
  {
    type: PracticeSuggestion,
    name: 'PracticeSuggestionConnection',
    description: 'A page of suggestions (Relay), and how many there are in all.',
  },
  { name: 'PracticeSuggestionEdge', description: 'A suggestion, and its place in the list.' },
)

/** A page of a list that is there as a whole; a cursor is the place in it. */
function pageOf<Node>(list: readonly Node[], args: PageArguments): Connection<Node> {
  const { size, backwards, after, before } = readPageRequest(args)
  const low = after === null ? 0 : placeIn(after, 'after') + 1
  const high = before === null ? list.length : Math.min(list.length, placeIn(before, 'before'))
  const from = backwards ? Math.max(low, high - size) : low
  const to = backwards ? high : Math.min(high, low + size)
  const edges = list.slice(from, to).map((node, i) => ({ cursor: writePlace(from + i), node }))
  const pageInfo = {
    ...{ hasNextPage: to < list.length, hasPreviousPage: from > 0 && list.length > 0 },
    ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  }
  return { edges: Promise.resolve(edges), pageInfo: Promise.resolve(pageInfo), totalCount: async () => list.length }
}

const order = 'practice'
const writePlace = (place: number): string => Buffer.from(`${order} ${place}`).toString('base64url')
function placeIn(cursor: string, field: 'after' | 'before'): number {
  const [, place] = new RegExp(`^${order} (\\d{1,6})$`, 'u').exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (place !== undefined) return Number(place)
  throw new Problem('BAD_INPUT', `\`${field}\` is not a cursor of this list.`, {
    ...{ field, remedy: 'Take it from pageInfo of the same list.' },
  })
}

const Practice = builder.objectRef<Stored>('Practice').implement({
  description:
    'A published article to practise on: its text, and what the rules suggest of it. What is published of it stands apart, to compare with. Nothing of it is kept.',
  fields: (t) => ({
    id: t.id({ description: 'The document.', resolve: ({ published }) => idOf('DOCUMENT', published.document.id) }),
    source: t.field({
      type: StudioSource,
      description: 'What is known of where it comes from.',
      resolve: ({ published: { document, names } }) => ({ state: document, names }),
    }),
    text: t.string({ description: 'The text that is published.', resolve: ({ published }) => published.text }),
    version: t.int({ description: 'Which version that is.', resolve: ({ published }) => published.version }),
    sentences: t.field({
      type: [StudioSentence],
      description: 'Its sentences, in order; none of them tells which claims there are.',
      complexity: { field: 5, multiplier: several },
      resolve: ({ published }) => published.sentences.map((sentence) => ({ ...sentence, claims: [] })),
    }),
    suggestions: t.field({
      type: PracticeSuggestionConnection,
      description: 'What the rules suggest, in the order of the text.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ suggestions, names }, page) =>
        pageOf(
          suggestions.map((suggestion) => ({ suggestion, names })),
          page,
        ),
    }),
    published: t.field({
      type: [StudioClaim],
      description: 'The claims that are published, in the order of the text: for comparing at the end.',
      complexity: { field: 5, multiplier: several },
      resolve: ({ published: { claims, names } }) => claims.map((state) => ({ state, names })),
    }),
  }),
})

builder.objectFields(Studio, (t) => ({
  practice: t.field({
    type: Practice,
    description:
      'A published article to practise on, by its slug; null when there is none. The first time its text is read, which takes a second or two.',
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable name, a former one too.' }) },
    complexity: 50,
    resolve: (_studio, { slug }, { database }) => readPractice(database, slug),
  }),
}))
