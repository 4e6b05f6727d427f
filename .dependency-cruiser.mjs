// Who may import whom. test/architecture runs it over the tree, and over a fixture that breaks every rule once.

/** What each part of the house may import; everything else in the house is forbidden to it. */
const house = {
  'packages/knowledge': [],
  'packages/quiz': ['packages/knowledge'],
  'packages/extraction': ['packages/knowledge'],
  'packages/store': ['packages/knowledge', 'packages/quiz', 'packages/extraction'],
  'packages/graphql': ['packages/knowledge', 'packages/store'],
  'apps/api': ['packages/graphql', 'packages/store'],
  'apps/cli': ['packages/graphql', 'packages/store'],
  // It knows the API by packages/graphql/schema.graphql alone.
  'apps/web': [],
}

const oneWay = Object.entries(house).map(([part, allowed]) => ({
  name: `one-way ${part}`,
  comment: `${part} imports ${allowed.join(', ') || 'no other part of the house'}`,
  severity: 'error',
  from: { path: `^${part}/` },
  to: { path: '^(apps|packages|scripts|test)/', pathNot: [part, ...allowed].map((allow) => `^${allow}/`) },
}))

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'front door',
      comment: 'another package is imported by its name, so that it decides what it offers',
      severity: 'error',
      from: { path: '^(?:apps|packages)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'bootstrap alone',
      comment: 'what runs before the install imports only node: and its siblings',
      severity: 'error',
      from: { path: '^scripts/(bootstrap/|run\\.mjs$)', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^scripts/bootstrap/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'scripts import no app',
      comment: 'apps are started as processes of their own',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^apps/' },
    },
    {
      name: 'routes over features',
      comment: 'routes → features → ui: what is above may change without those below',
      severity: 'error',
      from: { path: '^apps/web/src/(features|ui|graphql)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'features over ui',
      comment: 'ui has no domain words, so it needs no feature',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|graphql)/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'no circle',
      comment: 'type-only imports included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere would be checked by none of these rules',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(generated|dist|\\.next[^/]*|fixture)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
