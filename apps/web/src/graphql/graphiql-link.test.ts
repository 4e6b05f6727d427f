import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { graphiqlLink } from './graphiql-link.ts'

describe('graphiqlLink', () => {
  it('carries the operation and only the variables that are set', () => {
    const link = graphiqlLink(parse('query Q($slug: String!) { entity(slug: $slug) { name } }'), {
      slug: 'a&b',
      after: null,
    })
    const search = new URL(link, 'http://localhost').searchParams
    expect(search.get('query')).toContain('entity(slug: $slug)')
    expect(JSON.parse(search.get('variables') as string)).toEqual({ slug: 'a&b' })
  })
})
