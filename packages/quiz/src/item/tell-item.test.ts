import { expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { formNameOf } from '../form/registry.ts'
import { rightAnswer } from '../grade/grade-response.ts'
import { createBridge } from '../testing/bridge.ts'
import { tellItem } from './tell-item.ts'

const bridge = createBridge()
const { proved } = makeBank(bridge.knowledge, { document: bridge.document, seed: 1 })

test('tells of every question all that may be answered: what is right as it is graded, and why the rest is wrong', () => {
  const forms = new Set(proved.map(formNameOf))
  expect(forms).toContain('choice')
  expect(forms.size).toBeGreaterThan(2)
  for (const item of proved) {
    const told = tellItem(item)
    const right = told.filter((part) => part.right).map(({ text }) => text)
    expect(right).toEqual(expect.arrayContaining(rightAnswer(item).map(({ option }) => option.text)))
    const shown = item.answer === undefined ? item.options.length : 1
    expect(told.length).toBeGreaterThanOrEqual(shown)
    for (const { right, because } of told) if (!right) expect(because).toMatch(/\.”?$/u)
  }
})

test('of pairs it tells what is left over', () => {
  const pairs = proved.find((item) => formNameOf(item) === 'pairs')
  if (pairs?.answer?.form !== 'pairs') throw new Error('the bridge bears pairs')
  expect(tellItem(pairs)).toHaveLength(pairs.answer.right.length)
  expect(tellItem(pairs).at(-1)).toMatchObject({ right: false, because: 'It belongs to none of them.' })
})
