import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { createBridge } from '../testing/bridge.ts'
import { mutants } from '../testing/mutants.ts'
import { lintItem, lintRules } from './lint-item.ts'

const bridge = createBridge()
const proved = [1, 2, 3].flatMap((seed) => makeBank(bridge.knowledge, { document: bridge.document, seed }).proved)
/** What mutants are made of: one right option of at most four. */
const sound = proved.filter(({ options, multiple }) => options.length > 0 && options.length <= 4 && !multiple)
/** The options of a verdict are the same in all of them: only its stem can be spoiled. */
const soundFor = (flaw: string) =>
  lintRules.some(({ key, reads }) => key === flaw && reads === 'options')
    ? sound.filter(({ verdict }) => !verdict)
    : sound

/** How many of a flaw's mutants its rule finds, and how many of the rule's findings are of that flaw's mutants. */
function measure() {
  const rows = new Map(lintRules.map(({ key }) => [key, { seeded: 0, found: 0, elsewhere: 0 }]))
  for (const { flaw, spoil } of mutants) {
    for (const item of soundFor(flaw)) {
      const flaws = new Set(lintItem(spoil(item)).map((finding) => finding.flaw))
      for (const [key, row] of rows) {
        if (key === flaw) {
          row.seeded += 1
          row.found += flaws.has(key) ? 1 : 0
        } else if (flaws.has(key)) row.elsewhere += 1
      }
    }
  }
  return [...rows].map(([flaw, { seeded, found, elsewhere }]) => ({
    flaw,
    seeded,
    recall: found / seeded,
    precision: found / (found + elsewhere),
  }))
}

describe('the linter', () => {
  test('finds nothing in sound items', () => {
    expect(sound.length).toBeGreaterThan(50)
    expect(proved.flatMap(lintItem)).toEqual([])
  })

  const rows = measure()
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(6)
  console.info(
    ['flaw                   seeded recall precision']
      .concat(
        rows.map(
          (row) =>
            `${row.flaw.padEnd(22)} ${String(row.seeded).padStart(6)} ${percent(row.recall)} ${percent(row.precision)}`,
        ),
      )
      .join('\n'),
  )

  test.each(rows)('finds at least 95 % of the items with $flaw', ({ flaw, seeded, recall }) => {
    expect(seeded).toBeGreaterThanOrEqual(5 * soundFor(flaw).length)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })
})
