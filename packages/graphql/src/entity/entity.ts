import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { planRows } from '../load/load-rows.ts'
import { refetchable } from '../node/load-node.ts'

export const EntityKind = builder.enumType('EntityKind', {
  description: 'What sort of thing an entity is.',
  values: {
    PERSON: { description: 'A human being.' },
    ORGANIZATION: {
      description: 'A body with members or officers: a government, a newspaper, an army. A state is a PLACE.',
    },
    GROUP: { description: 'People who are spoken of together: "European officials".' },
    PLACE: {
      description:
        'Somewhere: a country, a city, a building, "the frontlines". States too, both as where things are and as who acts: "the United States".',
    },
    EVENT: { description: 'Something that happens or happened.' },
    PLAN: { description: 'Something intended: a plan, a framework, a proposal.' },
    ROLE: { description: 'An office or a part played: a presidency, a "backstop".' },
    CAPABILITY: { description: 'Something that one needs or has in order to do something: air defense, logistics.' },
    CONCEPT: { description: 'An idea: deterrence, security guarantees.' },
    WORK: { description: 'Something made: an article, a book.' },
  },
})

export const Entity = builder.prismaNode('Entity', {
  description: 'Somebody or something that claims are about.',
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its readable name in addresses. Former ones go on working.' }),
    name: t.exposeString('name', { description: 'Its name in full.' }),
    kind: t.expose('kind', { type: EntityKind, description: 'What sort of thing it is.' }),
    description: t.exposeString('description', { description: 'Who or what it is, in a sentence.', nullable: true }),
    aliases: t.exposeStringList('aliases', { description: 'Other names it goes by: "WSJ", "the British".' }),
    sameAs: t.exposeStringList('sameAs', { description: 'The same thing elsewhere (Wikidata …), as URLs.' }),
  }),
})

refetchable('Entity', async (ids, context, info) => {
  const survivors = await findSurvivors(context, ids)
  const rows = await planRows(context, info, 'Entity')([...new Set(survivors.values())])
  return new Map(
    [...survivors].flatMap(([id, survivor]) => (rows.has(survivor) ? [[id, rows.get(survivor) as object]] : [])),
  )
})

/** Who each entity has become: itself, or what it was merged into. */
async function findSurvivors({ database }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.prisma.entity.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
}
