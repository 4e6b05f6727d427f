import { describe, expect, it } from 'vitest'
import { sentenceSpans, toLookAt } from './mark-sentences.ts'

const text = 'A plan. The 🇪🇺 officials say it could work. It is good.'
const sentence = 'The 🇪🇺 officials say it could work.'
const at = (words: string) => [...text.slice(0, text.indexOf(words))].length
const settledBy = (...words: string[]) => ({
  result: {
    evidence: words.map((quote) => ({ start: at(quote), quote, sentence, prefix: '', suffix: '' })),
  },
})
const wordsOf = ({ start, end }: { start: number; end: number }) => [...text].slice(start, end).join('')

describe('sentenceSpans', () => {
  it('widens words to their sentence, counted in code points', () => {
    const [span] = sentenceSpans([settledBy('it could work')])
    expect(span && wordsOf(span)).toBe(sentence)
  })

  it('names each by the number of its question and leaves out what is not answered', () => {
    const spans = sentenceSpans([{ result: null }, settledBy('officials', 'it could work')])
    expect(spans.map(({ key }) => key)).toEqual(['2', '2'])
    expect(new Set(spans.map(wordsOf))).toEqual(new Set([sentence]))
  })

  it('is of what was missed alone where a part of the answer was right', () => {
    const { evidence } = settledBy('A plan', 'officials').result
    const wide = evidence.map((one) => ({ ...one, end: one.start + [...one.quote].length }))
    const missed = [{ start: at('officials'), end: at('officials') + 9 }]
    const told = (correct: boolean) => ({ result: { correct, evidence: wide, missed: correct ? [] : missed } })
    const spans = sentenceSpans(toLookAt([{ result: null }, told(false), told(true)]))
    expect(spans.map(({ key }) => key)).toEqual(['2', '3', '3'])
    expect(spans[0] && wordsOf(spans[0])).toBe(sentence)
  })

  it('keeps to the words where they run beyond the sentence', () => {
    const quote = 'could work. It'
    const evidence = [{ start: at(quote), quote, sentence, prefix: 'say it ', suffix: ' is good.' }]
    expect(sentenceSpans([{ result: { evidence } }]).map(wordsOf)).toEqual([quote])
  })
})
