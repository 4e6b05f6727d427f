import { expect, test } from 'vitest'
import { createKnowledge, quantityValue } from '../testing/create-knowledge.ts'
import { teller } from '../testing/teller.ts'
import { createWorld } from '../world/world.ts'
import { withAnotherFigure } from './edit-by-text.ts'

/** The figures that a sentence with 50 of them is told with instead, by many seeds. */
function figuresIn(sentence: (figure: string) => string): number[] {
  const quote = sentence('50')
  const build = createKnowledge(`${quote}.`)
  const qualifiers = [{ key: 'quantity' as const, value: quantityValue('50', 50, 50, 'bison') }]
  teller(build)(quote, 'the herd', 'does', null, { is: 'GROUP', qualifiers })
  const world = createWorld(build.knowledge)
  const [claim] = world.claimsOf(build.document)
  return Array.from({ length: 40 }, (_, seed) => claim && withAnotherFigure({ world, claim, seed })).flatMap((draft) =>
    draft == null ? [] : [Number(/\d+/u.exec(draft.statement)?.[0])],
  )
}

test('what grows to a number grows further in the wrong statement, and what falls falls further', () => {
  const any = figuresIn((figure) => `The herd has ${figure} bison`)
  expect(Math.min(...any)).toBeLessThan(50)
  expect(Math.max(...any)).toBeGreaterThan(50)
  expect(Math.min(...figuresIn((figure) => `The herd will grow to ${figure} bison`))).toBeGreaterThan(50)
  expect(Math.max(...figuresIn((figure) => `The herd will fall to ${figure} bison`))).toBeLessThan(50)
})
