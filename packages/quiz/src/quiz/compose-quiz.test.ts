import { sentencesOfSpan, splitSentences } from '@backstop/knowledge'
import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { type Item, keyOf } from '../item/item.ts'
import { createBridge, createRetoldBridge } from '../testing/bridge.ts'
import { answersOther } from './answers-other.ts'
import { composeQuiz } from './compose-quiz.ts'

const bridge = createBridge()
const sentences = splitSentences(bridge.knowledge.documents[0]?.text ?? '')
const { proved } = makeBank(bridge.knowledge, { document: bridge.document, seed: 1 })
const compose = (seed: number, length = 6) => composeQuiz(proved, sentences, { length, seed })
const seeds = Array.from({ length: 30 }, (_, seed) => seed)
const startOf = (item: Item) => item.evidence[0]?.start ?? 0

describe('a composed quiz', () => {
  test('has the length asked for, in reading order', () => {
    for (const seed of seeds) {
      const quiz = compose(seed)
      expect(quiz).toHaveLength(6)
      expect(quiz.map(startOf)).toEqual(quiz.map(startOf).sort((a, b) => a - b))
    }
  })

  test('never asks twice about a sentence', () => {
    for (const seed of seeds) {
      const touched = compose(seed).flatMap(({ evidence }) => [
        ...new Set(
          evidence.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map(({ index }) => index)),
        ),
      ])
      expect(new Set(touched).size).toBe(touched.length)
    }
  })

  test('gets no shorter by letting another kind of question in', () => {
    const kinds = [...new Set(proved.map(({ type }) => type))]
    const lengthOf = (of: readonly string[]) => {
      const bank = proved.filter(({ type }) => of.includes(type))
      return composeQuiz(bank, sentences, { length: 30, seed: 1 }).length
    }
    for (const [at, one] of kinds.entries())
      for (const other of kinds.slice(at + 1)) {
        const before = lengthOf([one, other])
        for (const more of kinds)
          expect(lengthOf([one, other, more]), `${one}, ${other}, ${more}`).toBeGreaterThanOrEqual(before)
      }
  })

  test('no sort of statement is a safe guess: what is wrong of figures throughout has no place, what names who says it is as often right as wrong', () => {
    const asked = Array.from({ length: 60 }, (_, seed) => compose(seed).filter(({ verdict }) => verdict)).flat()
    expect(proved.filter(({ stem, verdict }) => verdict && /“[^A].*\d/u.test(stem)).length).toBeGreaterThan(3)
    expect(asked.filter(({ stem }) => /\d/u.test(stem))).toEqual([])
    const spoken = asked.filter(({ stem }) => stem.includes('“According to'))
    expect(spoken.length).toBeGreaterThan(40)
    const right = spoken.filter(({ options }) => options[0]?.correct).length
    expect(Math.abs(right / spoken.length - 0.5)).toBeLessThan(0.15)
  })

  test('lets nobody pass who says yes to every statement: fewer come back where the others are missing', () => {
    const retold = createRetoldBridge()
    const { proved } = makeBank(retold.knowledge, { document: retold.document, seed: 1 })
    const judged = proved.filter(({ verdict }) => verdict)
    const said = judged.filter(({ options }) => options[0]?.correct)
    const unsaid = judged.filter((item) => !said.includes(item))
    expect(said.length).toBeGreaterThan(3)
    for (const seed of seeds) {
      const one = composeQuiz(said, sentences, { length: 8, seed })
      expect(one).toHaveLength(1)
      const mixed = composeQuiz(judged, sentences, { length: 8, seed })
      const right = mixed.filter((item) => said.includes(item)).length
      expect(Math.abs(2 * right - mixed.length)).toBeLessThanOrEqual(1)
    }
    expect(unsaid.length).toBeGreaterThan(0)
  })

  test('has no item that answers another', () => {
    for (const seed of seeds) {
      const quiz = compose(seed)
      for (const first of quiz)
        for (const other of quiz) if (first !== other) expect(answersOther(first, other)).toBe(false)
    }
  })

  test('asks at least a quarter about who says it and how certain it is', () => {
    for (const seed of seeds) {
      const about = compose(seed).filter(({ type }) => type !== 'slot-choice')
      expect(about.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('has no two that are presented at one level, and names nobody beside the question who says something', () => {
    for (const seed of seeds) {
      const quiz = compose(seed)
      const levels = quiz.filter(({ type }) => type === 'modality').map((item) => keyOf(item).text)
      expect(new Set(levels).size).toBe(levels.length)
      const who = quiz.filter(({ type }) => type === 'attribution').map((item) => keyOf(item).text)
      const others = quiz.filter(({ type }) => type !== 'attribution').map(({ stem }) => stem)
      expect(others.filter((stem) => who.some((name) => stem.startsWith(`According to ${name},`)))).toEqual([])
    }
  })

  test('is the same for the same seed and another for another', () => {
    const ids = (seed: number) => compose(seed).map(({ id }) => id)
    expect(ids(7)).toEqual(ids(7))
    expect(new Set(seeds.map((seed) => ids(seed).join())).size).toBeGreaterThan(20)
  })

  test('gives fewer where no more go together', () => {
    expect(compose(1, 100).length).toBeLessThan(proved.length)
    expect(composeQuiz([], sentences, { length: 8, seed: 1 })).toEqual([])
  })
})

test('an item answers another when it shows its evidence, or its key where it is asked for', () => {
  const about = (start: string) => proved.find(({ stem }) => stem.startsWith(start)) as Item
  const [who, when, other] = [about('Who met with Paul'), about('When did Lena'), about('Who met with Tom')]
  const bare = { ...other, options: [{ ...keyOf(other), because: 'It is.' }], evidence: [] }
  expect(answersOther(when, who)).toBe(true)
  expect(answersOther({ ...bare, stem: `${keyOf(who).text} met with Paul Reyes at the Town Hall.` }, who)).toBe(true)
  expect(answersOther(bare, who)).toBe(false)
})
