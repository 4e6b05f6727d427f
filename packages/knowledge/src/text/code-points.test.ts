import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexCodePoints } from './code-points.ts'
import { findTextProblem } from './problem-in-text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test('cuts as an array of code points would, at any place', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: -5, max: 70 }), fc.integer({ min: -5, max: 70 }), (text, from, to) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)]
      const points = [...text]
      expect(indexCodePoints(text).slice(start, end)).toBe(points.slice(Math.max(0, start), Math.max(0, end)).join(''))
      expect(indexCodePoints(text).length).toBe(points.length)
    }),
  )
})

test('turns every UTF-16 index into the code points before it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const index = indexCodePoints(text)
      let at = 0
      for (const [count, point] of [...text].entries()) {
        expect(index.fromUtf16(at)).toBe(count)
        at += point.length
      }
    }),
  )
})

test('finds the first character that a database cannot keep', () => {
  expect(findTextProblem('👩‍👩‍👧 é\r\n\u00a0')).toBeNull()
  expect(findTextProblem('👩a\u0000b')).toEqual({ at: 2, what: 'NUL' })
  expect(findTextProblem('ab\ud83d')).toEqual({ at: 2, what: 'lone surrogate' })
  expect(findTextProblem('\udc00\ud83d')).toEqual({ at: 0, what: 'lone surrogate' })
})
