import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ResultByEntity } from './result-by-entity.tsx'

const told = (counts: readonly [right: number, all: number][]) =>
  renderToStaticMarkup(
    <ResultByEntity
      summary={{
        ...{ right: 0, all: 8, byAim: [] },
        byEntity: counts.map(([right, all], at) => ({ right, all, entity: { slug: `e${at}`, name: `E${at}` } })),
      }}
    />,
  )

test('who and what something was missed about is listed, and called that; most of it where there is more', () => {
  const few = told([
    [0, 1],
    [1, 2],
    [3, 3],
  ])
  expect(few).toContain('Who and what was missed<')
  expect([0, 1, 2].map((at) => few.includes(`E${at}`))).toEqual([true, true, false])
  const many = told(Array(7).fill([0, 1]))
  expect(many).toContain('Who and what was missed most<')
  expect(many.match(/<dt/gu)).toHaveLength(6)
  expect(told([[2, 2]])).toBe('')
})
