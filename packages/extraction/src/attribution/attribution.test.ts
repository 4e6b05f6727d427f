import { expect, test } from 'vitest'
import { suggest } from '../testing/suggest.ts'

const said = (text: string) =>
  suggest(text).attributions.map(
    ({ speaker, cue, content }) => `${speaker?.quote ?? '?'} ${cue.quote}: ${content.quote}`,
  )

test.each([
  ['The mayor said that the bridge is safe.', 'The mayor said: the bridge is safe'],
  ['The mayor said the bridge is safe.', 'The mayor said: the bridge is safe'],
  ['The mayor told reporters that the bridge is safe.', 'The mayor told: the bridge is safe'],
  ['The bridge is safe, the mayor said.', 'the mayor said: The bridge is safe'],
  ['The bridge is safe, said the mayor.', 'the mayor said: The bridge is safe'],
  ['“The bridge is safe,” said the mayor.', 'the mayor said: The bridge is safe'],
  ["``The bridge is safe,'' the mayor said.", 'the mayor said: The bridge is safe'],
  ['The bridge is safe, the mayor told reporters.', 'the mayor told: The bridge is safe'],
  ['“The bridge is safe,” Anna Berg, a local engineer, told the Herald.', 'Anna Berg told: The bridge is safe'],
  ['The mayor indicated the bridge is safe.', 'The mayor indicated: the bridge is safe'],
  ['According to the mayor, the bridge is safe.', 'the mayor According to: the bridge is safe'],
  ['The bridge is safe, according to the mayor.', 'the mayor according to: The bridge is safe'],
  ['His plan, the mayor stated, was safe.', 'the mayor stated: His plan, the mayor stated, was safe'],
])('%s', (text, expected) => expect(said(text)).toEqual([expected]))

test.each([
  ['52% of voters said they would back the plan.', '52% of voters said: they would back the plan'],
  ['The bridge is safe, 52% of voters said.', '52% of voters said: The bridge is safe'],
  ['Nearly half of Americans think the bridge is safe.', 'Nearly half of Americans think: the bridge is safe'],
  ['One in three voters said the bridge is safe.', 'One in three voters said: the bridge is safe'],
  ['Three out of four voters said the bridge is safe.', 'Three out of four voters said: the bridge is safe'],
  ['Half of those asked said the bridge is safe.', 'Half of those asked said: the bridge is safe'],
])('how many of them say so, are a group: %s', (text, expected) => {
  expect(said(text)).toEqual([expected])
  expect(suggest(text).attributions[0]?.speaker?.kind).toBe('GROUP')
})

test('a share of a group is who says it, and its percentage a quantity', () => {
  const { claims, quantities } = suggest('52% of voters said Acme Corp. sold a factory in Belgium.')
  expect(claims[0]?.attribution[0]?.speaker).toMatchObject({ kind: 'GROUP', proposed: { name: '52% of voters' } })
  expect(quantities[0]).toMatchObject({ quote: '52%', minimum: 52, unit: 'percent' })
})

test('a report of a report says what it stands in', () => {
  const { attributions } = suggest('The Herald reported that officials said that the dam had burst.')
  expect(attributions.map(({ speaker, within }) => [speaker?.quote, within])).toEqual([
    ['Herald', null],
    ['officials', 0],
  ])
})

test.each([
  'The mayor announced a new bridge.',
  'The mayor did not say that it is safe.',
  'She found a coin.',
  'The clock says nothing.',
])('nobody is quoted: %s', (text) => expect(said(text)).toEqual([]))
