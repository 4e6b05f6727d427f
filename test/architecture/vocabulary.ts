/** The nouns of the design. A new one is a decision: it is added here, and then is that word in every layer. */
export const concepts = new Set([
  'aggregate',
  'attempt',
  'change-set',
  'claim',
  'document',
  'entity',
  'evidence',
  'guard',
  'item',
  'predicate',
  'publication',
  'quiz',
  'relation',
  'search',
  'sentence',
])

/** Folders that serve one layer's own craft. A second word for a concept above does not belong here. */
export const technicalNouns: Record<string, string[]> = {
  'packages/knowledge/src': ['text', 'time'],
  'packages/quiz/src': [
    'checker',
    'distractor',
    'grade',
    'lint',
    'query',
    'random',
    'rule',
    'type',
    'wording',
    'world',
  ],
  'packages/store/src': ['embedded', 'migration', 'page', 'seed', 'slug', 'testing'],
  'packages/graphql/src': ['error', 'limit', 'load', 'node', 'page', 'problem', 'scalar', 'testing', 'value'],
  'apps/web/src/features': ['home', 'site'],
}
