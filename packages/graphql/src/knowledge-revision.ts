import { builder } from './builder.ts'

builder.queryField('knowledgeRevision', (t) =>
  t.int({
    description:
      'The number of the last publication, 0 before the first. While it stays the same, so does every answer about published knowledge.',
    resolve: async (_root, _args, { database }) => {
      const last = await database.prisma.publication.aggregate({ _max: { revision: true } })
      return last._max.revision ?? 0
    },
  }),
)
