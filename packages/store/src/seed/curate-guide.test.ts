import { readFileSync } from 'node:fs'
import {
  conditionKinds,
  entityKinds,
  guardKinds,
  modalities,
  parseEdtf,
  polarities,
  qualifierKeys,
  relationKinds,
  speakerKinds,
} from '@backstop/knowledge'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { seedFileSchemas } from './seed-schema.ts'

const guide = readFileSync(new URL('../../../../docs/guides/curate.md', import.meta.url), 'utf8')

type Shape = { items?: Shape; properties?: Record<string, unknown>; required?: string[] }

test.each(Object.entries(seedFileSchemas))('the guide has the fields of %s, as the schema has them', (file, schema) => {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  const { properties = {}, required = [] } = shape.items ?? shape
  const fields = Object.keys(properties).map((name) => (required.includes(name) ? `\`${name}\`` : `*\`${name}\`*`))
  expect(guide).toContain(`| \`${file}\` | ${fields.join(', ')} |`)
})

test.each([
  ['modality', modalities],
  ['polarity', polarities],
  ['kind of an entity', entityKinds],
  ['kind of a speaker', speakerKinds],
  ['kind of a condition', conditionKinds],
  ['kind of a relation', relationKinds],
  ['kind of a guard', guardKinds],
  ['key of a qualifier', qualifierKeys],
])('the guide lists each %s', (name, values) => {
  expect(guide).toContain(`| ${name} | ${values.map((value) => `\`${value}\``).join(', ')} |`)
})

test('each time that the guide shows is one', () => {
  const [, shown = ''] = guide.match(/A time is .*?: (.*)\n/) ?? []
  const times = [...shown.matchAll(/`"(.*?)"`/g)].map(([, time]) => time as string)
  expect(times.length).toBeGreaterThan(5)
  expect(times.filter((time) => parseEdtf(time) === null)).toEqual([])
})
