import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { renderSchema } from './render-schema.ts'
import { schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const ours = types.filter(({ name }) => !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))

test.each(renderSchema().map(({ url, text }) => [basename(url.pathname), url, text] as const))(
  '%s is what the schema makes: run `npm run generate -w packages/graphql`',
  (_name, url, text) => {
    expect(readFileSync(url, 'utf8')).toBe(text)
  },
)

test('every type, field, argument, input field and enum value is described', () => {
  const parts = ours.flatMap((type) => {
    const own = [[type.name, type.description] as const]
    if (isEnumType(type))
      return [...own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)]
    if (isInputObjectType(type))
      return [
        ...own,
        ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const),
      ]
    if (!isObjectType(type) && !isInterfaceType(type)) return own
    const fields = Object.values(type.getFields())
    return [
      ...own,
      ...fields.map((field) => [`${type.name}.${field.name}`, field.description] as const),
      ...fields.flatMap(({ name, args }) =>
        args.map((arg) => [`${type.name}.${name}(${arg.name})`, arg.description] as const),
      ),
    ]
  })
  expect(parts.length).toBeGreaterThan(250)
  expect(parts.filter(([, description]) => !description?.trim()).map(([name]) => name)).toEqual([])
})

test('every connection has edges, nodes, pageInfo and totalCount, none of them null', () => {
  const connections = ours.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'))
  expect(connections.map(({ name }) => name).sort()).toContain('SearchConnection')
  for (const connection of connections) {
    const fields = connection.getFields()
    const thing = connection.name.replace('Connection', '')
    expect(String(fields.edges?.type)).toBe(`[${thing}Edge!]!`)
    expect(String(fields.nodes?.type)).toMatch(/^\[\w+!\]!$/)
    expect(String(fields.pageInfo?.type)).toBe('PageInfo!')
    expect(String(fields.totalCount?.type)).toBe('Int!')
  }
})

test('the members of a result that are no success are problems', () => {
  const problems = ['AlreadyDone', 'BadInput', 'NotFound', 'TooMany']
  const results = 'StartResult AnswerResult FinishResult ReportResult SetRoleResult DeleteResult'.split(' ')
  for (const name of [...results, 'StartReviewResult', 'SetExamDateResult', 'ShareResult', 'StopSharingResult']) {
    const union = schema.getType(name)
    const members = union && 'getTypes' in union ? union.getTypes() : []
    const failing = members.filter((member) => member.getInterfaces().some((face) => face.name === 'Problem'))
    expect(failing.length).toBe(members.length - 1)
    expect(problems).toEqual(expect.arrayContaining(failing.map((member) => member.name)))
  }
})
