import { expect, test } from 'vitest'
import { facetsOf } from '../../apps/web/src/features/document/facets.ts'
import { choiceFilter, readChoice } from '../../apps/web/src/features/document/filter-params.ts'
import { article, startApi } from './api.ts'

const api = await startApi()
const listed = `query($slug: String!, $filter: ClaimFilter) { document(slug: $slug) { claims(first: 100, filter: $filter) { totalCount nodes {
  modality subject { slug name } object { ... on EntityValue { entity { slug name } } }
  qualifiers { value { ... on EntityValue { entity { slug name } } } } attribution { speaker { slug name } } conditions { kind } } } } }`

test.each([
  {},
  { modality: 'PLAN' },
  { speaker: 'the-wall-street-journal' },
  { conditional: 'true' },
  { speaker: 'the-article-itself' },
])(
  'an article’s filter offers everybody it can find something by, with as many claims as it finds, beside %j',
  async (params) => {
    const { data } = await api.ask(listed, { slug: article })
    const facets = facetsOf(data.document.claims.nodes, readChoice(params))
    const count = async (more: object) => {
      const filter = choiceFilter(readChoice({ ...params, ...more }))
      return (await api.ask(listed, { slug: article, filter })).data.document.claims.totalCount
    }
    const { data: all } = await api.ask('{ entities(first: 100) { totalCount nodes { slug } } }')
    expect(all.entities.nodes).toHaveLength(all.entities.totalCount)
    for (const { slug } of all.entities.nodes) {
      const offered = facets.about.find((facet) => facet.slug === slug)?.count ?? 0
      expect.soft(offered, `about ${slug}`).toBe(await count({ about: slug }))
    }
    for (const { slug, count: offered } of facets.speaker)
      expect.soft(offered, `said by ${slug}`).toBe(await count({ speaker: slug }))
  },
)
