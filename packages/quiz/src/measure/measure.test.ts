import { splitSentences } from '@backstop/knowledge'
import { describe, expect, test } from 'vitest'
import { formNameOf } from '../form/registry.ts'
import type { Item } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { makeUngated } from '../testing/try-type.ts'
import { type Condition, printBooklet, printSheet, scoreSheet } from './booklet.ts'
import { chanceOf } from './chance.ts'
import { measureItems } from './measure-items.ts'

const bridge = createBridge()
const document = bridge.knowledge.documents[0]?.text ?? ''
const sentences = splitSentences(document)
const items = makeUngated(bridge.knowledge, bridge.document, 1)
const forms = new Set(items.map(formNameOf))
const bookletIn = (condition: Condition, some: readonly Item[] = items) => ({ condition, items: some, sentences })

/** The right answer as a careful solver would write it. */
function writeKey({ options, answer }: Item): string {
  if (answer === undefined)
    return options
      .filter(({ correct }) => correct)
      .map(({ id }) => id)
      .join(', ')
  switch (answer.form) {
    case 'order':
      return answer.right.join('')
    case 'pairs':
      return answer.pairs.map(({ left, right }) => `${left}${right}`).join(' ')
    case 'text':
      return answer.shown
    case 'sentence':
      return String(answer.right[0])
  }
}

describe('a booklet', () => {
  test('has items of several forms', () => expect(forms.size).toBeGreaterThanOrEqual(4))

  test('shows what its condition says and no more', () => {
    const some = items.filter((item) => formNameOf(item) === 'choice').slice(0, 1)
    const [item] = some as [Item]
    const settled = sentences.find(
      ({ start, end }) => start <= (item.evidence[0]?.start ?? -1) && (item.evidence[0]?.end ?? 0) <= end,
    )
    const whole = settled?.text as string
    expect(printBooklet(bookletIn('full text', some))).toContain(whole)
    expect(printBooklet(bookletIn('no text', some))).not.toContain(whole)
    expect(printBooklet(bookletIn('evidence only', some))).toContain(`> ${whole}`)
    const without = printBooklet(bookletIn('text without evidence', some))
    expect(without).not.toContain(whole)
    expect(without.match(/^> /gmu)).toHaveLength(sentences.length - 1)
  })

  test('holds no reason and no key', () => {
    const printed = printBooklet(bookletIn('no text'))
    for (const { options } of items)
      for (const { because, text } of options) if (because !== text) expect(printed).not.toContain(because)
    expect(printed).not.toMatch(/correct|because/u)
  })
})

describe('a sheet', () => {
  test('with every key is all right; notes and spaces do not matter', () => {
    const filled = items.map((item, at) => ` ${at + 1} : ${writeKey(item)}  # sure`).join('\n')
    expect(scoreSheet(filled, items)).toMatchObject({ right: items.length, wrong: [], unread: [] })
  })
  test('left empty is all unread, and says which', () => {
    expect(scoreSheet(printSheet(items), items).unread).toHaveLength(items.length)
  })
  test('tells which were wrong', () => {
    const at = items.findIndex((item) => formNameOf(item) === 'choice')
    const wrong = items[at]?.options.find(({ correct }) => !correct)?.id
    expect(scoreSheet(`Q${at + 1}. ${wrong}`, items).wrong).toEqual([at + 1])
  })
})

test('a guesser is measured beside what lots would get, with its interval', () => {
  const measures = measureItems(items, document)
  expect(measures.map(({ guesser }) => guesser)).toContain('longest option')
  for (const { of, low, share, high, chance } of measures) {
    expect(of).toBeGreaterThan(20)
    expect(low).toBeLessThanOrEqual(share)
    expect(share).toBeLessThanOrEqual(high)
    expect(chance).toBeGreaterThan(0.1)
    expect(chance).toBeLessThan(0.5)
  }
  const given = items.map((item) => ({
    ...item,
    options: item.options.map((option) => ({
      ...option,
      text: option.correct ? `${option.text}, as everybody could read at length` : option.text,
    })),
  }))
  const [longest] = measureItems(
    given.filter((item) => formNameOf(item) === 'choice'),
    document,
  )
  expect(longest?.share).toBe(1)
})

test('lots get one of the options, of the sets, of the orders, of the pairings', () => {
  const part = (id: string) => ({ id, text: id, because: '-', correct: id === 'a' })
  const base = items[0] as Item
  const options = ['a', 'b', 'c', 'd'].map(part)
  expect(chanceOf({ ...base, options, multiple: undefined, answer: undefined })).toBe(1 / 4)
  expect(chanceOf({ ...base, options, multiple: true, answer: undefined })).toBe(1 / 11)
  expect(
    chanceOf({ ...base, options: [], answer: { form: 'order', steps: options.slice(0, 3), right: ['a', 'b', 'c'] } }),
  ).toBe(1 / 6)
  const pairs = { form: 'pairs' as const, left: options.slice(0, 2), right: options.slice(0, 3), pairs: [] }
  expect(chanceOf({ ...base, options: [], answer: pairs })).toBe(1 / 6)
})
