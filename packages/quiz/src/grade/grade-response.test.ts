import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import type { Response } from '../form/response.ts'
import { distractorsOf, type Item, keyOf, type Option } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { gradeResponse } from './grade-response.ts'

const bridge = createBridge()
const item = makeBank(bridge.knowledge, { document: bridge.document, seed: 1 }).proved[0] as Item
const [wrong] = distractorsOf(item)
const verdictOf = ({ id, text, correct, because }: Option) => ({ option: { id, text }, correct, because })

describe('a response', () => {
  test('with the key is right, and the evidence and the reason come with it', () => {
    const key = keyOf(item)
    expect(gradeResponse(item, { options: [key.id] })).toEqual({
      ok: true,
      value: {
        correct: true,
        right: [verdictOf(key)],
        chosen: [verdictOf(key)],
        evidence: item.evidence,
      },
    })
  })

  test('with another option is wrong, and both reasons are given', () => {
    const grade = gradeResponse(item, { options: [wrong?.id as string] })
    expect(grade).toMatchObject({
      ok: true,
      value: { correct: false, chosen: [verdictOf(wrong as Option)], right: [verdictOf(keyOf(item))] },
    })
  })

  const misfits: [string, Response, string][] = [
    ['in the form of another type', { text: 'Lena' }, 'wrong form'],
    ['in two forms at once', { options: ['a'], text: 'Lena' }, 'wrong form'],
    ['in no form', {}, 'wrong form'],
    ['without an option', { options: [] }, 'nothing given'],
    ['with two options', { options: ['a', 'b'] }, 'too many'],
    ['with an option of another item', { options: ['z'] }, 'unknown'],
  ]
  test.each(misfits)('%s is a problem, not a wrong answer', (_, response, problem) => {
    expect(gradeResponse(item, response)).toMatchObject({ ok: false, error: { problem } })
  })

  test('with one option named twice is that option', () => {
    expect(gradeResponse(item, { options: [keyOf(item).id, keyOf(item).id] })).toMatchObject({
      ok: true,
      value: { correct: true },
    })
  })
})
