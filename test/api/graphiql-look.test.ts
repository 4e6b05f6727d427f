import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const look = read('apps/api/src/graphiql/client/look.css')

/** The colours that a stylesheet names: `--ink: light-dark(#1f1d19, #e8e4db)` as ink → its light and its dark value. */
const coloursOf = (css: string) =>
  new Map(
    [...css.matchAll(/--([a-z-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
      ([, name, light, dark]) => [name as string, [light, dark] as [string, string]] as const,
    ),
  )
const pages = coloursOf(read('apps/web/src/app/globals.css'))

test('GraphiQL has the colours of the pages', () => {
  const own = coloursOf(look)
  expect(own.size).toBeGreaterThan(8)
  for (const [name, colour] of own) expect([name, colour]).toEqual([name, pages.get(name)])
})

test.each([
  ['primary', 'accent'],
  ['success', 'good'],
  ['warning', 'soft'],
  ['error', 'bad'],
  ['neutral', 'ink'],
  ['base', 'paper'],
])('and so has what it names %s itself: %s', (variable, name) => {
  const given = [...look.matchAll(new RegExp(`--color-${variable}: ([^;]+);`, 'g'))].map(([, value]) => value)
  expect(given).toEqual(pages.get(name)?.map(asHsl))
})

/** "#0b5c66" as "187, 81%, 22%": https://www.w3.org/TR/css-color-4/#rgb-to-hsl */
function asHsl(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)]
  const [lightness, range] = [(max + min) / 2, max - min]
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1))
  const sector = max === r ? (g - b) / range + 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4
  const hue = range === 0 ? 0 : (sector * 60) % 360
  return `${Math.round(hue)}, ${Math.round(saturation * 100)}%, ${Math.round(lightness * 100)}%`
}

test('GraphiQL leads wherever the header of the pages leads', () => {
  const header = read('apps/web/src/features/site/site-header.tsx')
  const own = read('apps/api/src/graphiql/page.ts')
  const led = [...header.matchAll(/href(?:=|: )['"](\/\w+)['"]/g)].map(([, place]) => place)
  expect(led.length).toBeGreaterThan(4)
  expect([...own.matchAll(/\['(\/\w+)', '/g)].map(([, place]) => place)).toEqual(led)
})
