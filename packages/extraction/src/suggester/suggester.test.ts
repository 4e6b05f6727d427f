import { parseEdtf } from '@backstop/knowledge'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prefill } from '../selection/prefill.ts'
import { anInput, suggest } from '../testing/suggest.ts'
import { suggestByRules } from './suggest-by-rules.ts'
import type { Span, SuggestionInput } from './suggestion.ts'

const hostile = [
  '👩‍👩‍👧',
  '\r\n',
  '\u00a0',
  'e\u0301',
  '“',
  '”',
  "''",
  '``',
  '(',
  ')',
  ',',
  '.',
  '?',
  '—',
  '\t',
  '\u200b',
  '𝔘',
  '[',
  '…',
  '\n\n',
  'İ',
  'ß',
]
const words =
  `Acme Corp. Anna Berg She it they the company said that will may not plans to opened closed a factory in Belgium on Monday
  last year 2014 up to 300 workers if once because who which and or reported according president of $5 million 43% 's is was by with`.split(
    /\s+/u,
  )
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')))

/** Every span of anything, however deep. */
function spansIn(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return []
  const own = 'quote' in value && 'start' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansIn)]
}

const known: SuggestionInput['known'] = {
  entities: [{ id: 'a', name: 'Anna Berg', kind: 'PERSON', aliases: ['Berg', '👩‍👩‍👧'] }],
  predicates: [{ id: 'o', key: 'opens', label: 'opens', subjectKinds: [], objectKinds: [] }],
}

test('every span is verbatim in code points, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const input = { ...anInput(text), known }
      const points = [...input.text]
      for (const { start, end, quote } of spansIn(suggestByRules(input))) {
        expect(points.slice(start, end).join('')).toBe(quote)
        expect(end).toBeGreaterThan(start)
      }
    }),
    { numRuns: process.env.SOAK ? 20_000 : 300 },
  )
})

test('every confidence is a probability, every date EDTF, every claim rests on words and is one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { mentions, times, quantities, attributions, modalities, conditions, claims } = suggest(text, { known })
      for (const { confidence, rule } of [
        mentions,
        times,
        quantities,
        attributions,
        modalities,
        conditions,
        claims,
      ].flat()) {
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(rule).not.toBe('')
      }
      for (const { value } of times) expect(parseEdtf(value)).not.toBeNull()
      for (const { evidence, text: sentence, predicate } of claims) {
        expect(evidence.length).toBeGreaterThan(0)
        expect(sentence).toMatch(/^.{4,500}$/u)
        expect(predicate.key).toMatch(/^[a-z]+(-[a-z]+)*$/u)
      }
    }),
    { numRuns: process.env.SOAK ? 20_000 : 200 },
  )
})

test('the words selected become the evidence as they are, whatever they are', () => {
  fc.assert(
    fc.property(anyText, fc.nat(80), fc.nat(80), (text, one, other) => {
      const input = { ...anInput(text), known }
      const points = [...input.text]
      const [start, end] = [Math.min(one, other, points.length), Math.min(Math.max(one, other), points.length)]
      const { evidence, ...parts } = prefill(input, { start, end })
      expect(evidence.map(({ quote }) => quote)).toEqual(start < end ? [points.slice(start, end).join('')] : [])
      for (const span of spansIn(parts)) expect(points.slice(span.start, span.end).join('')).toBe(span.quote)
    }),
    { numRuns: process.env.SOAK ? 20_000 : 150 },
  )
})

test('the same text gives the same suggestions', () => {
  const text = 'Anna Berg said on Monday that Acme Corp. will open a factory. She praised it.'
  expect(suggest(text)).toEqual(suggest(text))
})

test('another language gets no suggestions rather than wrong ones', () => {
  const { claims, mentions } = suggest('Anna Berg eröffnete eine Fabrik in Belgien.', { language: 'de' })
  expect([claims, mentions]).toEqual([[], []])
})

test('a text without a break or an end takes no long time', () => {
  const began = performance.now()
  suggest('Acme '.repeat(20_000))
  suggest(`${'(“'.repeat(5_000)} Acme Corp. opened`)
  suggest(Array.from({ length: 400 }, () => 'Acme Corp., Umbra and Belgium').join(', '))
  expect(performance.now() - began).toBeLessThan(20_000)
})
