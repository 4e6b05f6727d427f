import { describe, expect, it } from 'vitest'
import { findPassages, firstWords } from './find-passages.ts'

const text = 'A 🇪🇺 plan. It is good. It may fail.\nA new line. The end.'
const spanOf = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length }
}

describe('findPassages', () => {
  it('puts what was missed in reading order, each sentence by itself, and joins what overlaps', () => {
    const missed = ['It may fail.', 'The end.', 'A 🇪🇺 plan.', 'It is good.', 'is good'].map(spanOf)
    expect(findPassages(text, missed).map((passage) => passage.text)).toEqual([
      'A 🇪🇺 plan.',
      'It is good.',
      'It may fail.',
      'The end.',
    ])
  })

  it('keeps apart what a sentence or a paragraph stands between', () => {
    const missed = ['A 🇪🇺 plan.', 'It may fail.', 'A new line.'].map(spanOf)
    expect(findPassages(text, missed)).toHaveLength(3)
  })

  it('marks nothing beyond the text', () => {
    expect(findPassages(text, [])).toEqual([])
    expect(findPassages(text, [{ start: 1000, end: 1010 }])).toEqual([])
    expect(findPassages(text, [{ ...spanOf('The end.'), end: 1000 }]).map((passage) => passage.text)).toEqual([
      'The end.',
    ])
  })
})

describe('firstWords', () => {
  it('leaves a short passage whole and cuts a long one between words', () => {
    expect(firstWords('It is good.')).toBe('It is good.')
    expect(firstWords('It may fail, they say, for many reasons.', 23)).toBe('It may fail, they say …')
  })
})
