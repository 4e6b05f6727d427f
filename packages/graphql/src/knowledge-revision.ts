import { builder } from './builder.ts'
import { readKnowledgeRevision } from './quiz/pending.ts'

builder.queryField('knowledgeRevision', (t) =>
  t.int({
    description:
      'The number of the last publication, 0 before the first. While it stays the same, so does every answer about published knowledge.',
    resolve: (_root, _args, { database }) => readKnowledgeRevision(database),
  }),
)
