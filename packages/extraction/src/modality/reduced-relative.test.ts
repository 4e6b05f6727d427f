import { expect, test } from 'vitest'
import { suggest } from '../testing/suggest.ts'

const verbs = (text: string) => suggest(text).claims.map(({ subject, predicate }) => [subject.quote, predicate.label])
const said = (text: string) =>
  suggest(text).attributions.map(
    ({ speaker, cue, content }) => `${speaker?.quote ?? '?'} ${cue.quote}: ${content.quote}`,
  )

test.each([
  ['Most people questioned blamed Acme Corp. for the fire.', 'Most people questioned', 'blames'],
  ['Children born in Belgium learn Dutch.', 'Children born in Belgium', 'learns'],
  ['The men arrested in Oslo were released on Monday.', 'The men arrested in Oslo', 'is released'],
  ['The bridge built by Acme Corp. collapsed on Monday.', 'The bridge built by Acme Corp.', 'collapses'],
  ['Workers hired last year left Acme Corp.', 'Workers hired last year', 'leaves'],
  ['The talks held in Oslo led to a deal.', 'The talks held in Oslo', 'leads to'],
  ['A man called Carl Holm bought a lamp.', 'A man called Carl Holm', 'buys'],
  ['The bridge, built in 1931, carries the road.', 'The bridge', 'carries'],
])('the verb comes after the participle: %s', (text, subject, label) => expect(verbs(text)).toEqual([[subject, label]]))

test.each([
  ['Half of those asked thought that Acme Corp. had a plan.', 'Half of those asked thought: Acme Corp. had a plan'],
  ['People interviewed by Acme Corp. said that it won.', 'People interviewed by Acme Corp. said: it won'],
  ['Workers questioned said the shop was closed.', 'Workers questioned said: the shop was closed'],
])('who is asked is who says so: %s', (text, expected) => expect(said(text)).toEqual([expected]))

test.each([
  ['The council looked at plans submitted to Acme Corp.', 'looks at'],
  ['The workers worked for a company led by Anna Berg.', 'works for'],
  ['The council closed in May and opened a shop.', 'closes in'],
  ['On Monday, led by Anna Berg, the council met.', 'meets'],
])('a verb with an object of its own keeps it: %s', (text, label) => expect(verbs(text)[0]?.[1]).toBe(label))
