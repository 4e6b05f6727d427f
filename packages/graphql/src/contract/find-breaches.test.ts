import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { findBreaches } from './find-breaches.ts'

const contract = readFileSync(new URL('../../contract.graphql', import.meta.url), 'utf8')

test('the served schema holds the whole contract', () => {
  expect(findBreaches(contract, schema)).toEqual([])
})

test('and so does the committed one', () => {
  const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
  expect(findBreaches(contract, buildSchema(committed))).toEqual([])
})

describe('a breach is found', () => {
  const promised = `
    type Query { claim(id: ID!): Claim  claims(first: Int): [Claim!]! }
    interface Node { id: ID! }
    type Claim implements Node { id: ID!  text: String!  kind: Kind! }
    enum Kind { PLAN ASSERTED }
    input Filter { text: String  kind: [Kind!] }
    input Answer @oneOf { text: String  number: Int }`

  test.each([
    ['a field that is gone', ['text: String!  kind', 'kind'], 'Claim.text: missing'],
    ['a field that may be null now', ['text: String!', 'text: String'], 'Claim.text: String instead of String!'],
    ['an argument that is gone', ['claims(first: Int)', 'claims'], 'Query.claims(first): missing'],
    ['an argument that is required now', ['first: Int', 'first: Int!'], 'Query.claims(first): Int! instead of Int'],
    [
      'a new argument that is required',
      ['first: Int', 'first: Int, of: ID!'],
      'Query.claims(of): required, but not promised',
    ],
    ['an enum value that is gone', ['PLAN ASSERTED', 'PLAN'], 'Kind.ASSERTED: missing'],
    ['an interface that is gone', ['Claim implements Node', 'Claim'], 'Claim: does not implement Node'],
    ['an input field of another type', ['kind: [Kind!]', 'kind: Kind'], 'Filter(kind): Kind instead of [Kind!]'],
    ['an input that takes several', ['Answer @oneOf', 'Answer'], 'Answer: @oneOf differs'],
    ['a type of another kind', ['enum Kind { PLAN ASSERTED }', 'scalar Kind'], 'Kind: another kind of type'],
    ['a type that is gone', ['input Filter { text: String  kind: [Kind!] }', ''], 'Filter: missing'],
  ] as const)('%s', (_what, [was, is], breach) => {
    expect(findBreaches(promised, buildSchema(promised))).toEqual([])
    expect(findBreaches(promised, buildSchema(promised.replace(was, is)))).toEqual([breach])
  })
})
