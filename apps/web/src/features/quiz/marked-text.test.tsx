import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { findPassages } from './find-passages.ts'
import { MarkedText } from './marked-text.tsx'

const text = 'A plan.\nIt is good. It may fail. The end.'
const spanOf = (key: string, words: string) => {
  const start = text.indexOf(words)
  return { key, start, end: start + words.length }
}

test('every sentence of a question that was missed has its number and its mark, and nothing else is marked', () => {
  const sentences = [
    spanOf('1', 'A plan.'),
    spanOf('2', 'It may fail.'),
    spanOf('2', 'It is good.'),
    spanOf('2', 'It is good.'),
  ]
  const passages = findPassages(text, sentences.slice(1))
  const html = renderToStaticMarkup(
    <MarkedText
      document={{ text, language: 'en' }}
      title="The article"
      {...{ passages, sentences, missed: new Set(['2']) }}
    />,
  )
  const marks = [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gu)].map(([, inside = '']) => inside)
  expect(marks.map((inside) => inside.replaceAll(/<[^>]*>/gu, ''))).toEqual(['2It is good.', '2It may fail.'])
  expect(html.match(/href="#answer-2"/gu)).toHaveLength(2)
  expect(html).not.toContain('#answer-1"')
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
  expect(ids).toEqual(expect.arrayContaining(['sentence-1', 'sentence-2', 'passage-1', 'passage-2']))
  expect(new Set(ids).size).toBe(ids.length)
})
