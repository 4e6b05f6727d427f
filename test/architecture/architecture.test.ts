import { afterAll, describe, expect, test } from 'vitest'
import { rules } from './rules.ts'
import { openFixture, openRepository } from './tree.ts'

const patience = 120_000
const repository = openRepository()
const measured = new Map<string, string>()

afterAll(() => {
  for (const [name, text] of measured) console.log(`${name}: ${text}`)
})

// `each` would cut the sentences short.
for (const rule of rules)
  describe.concurrent(rule.says, () => {
    test('in this repository', { timeout: patience }, async () => {
      const findings = await rule.check(repository)
      if (findings.measured) measured.set(rule.name, findings.measured)
      expect(findings.breaches).toEqual([])
    })

    test('and is seen to be broken where it is', { timeout: patience }, async () => {
      const { tree, expected, remove } = openFixture(rule.name, rule.fixtureBase)
      try {
        const { breaches } = await rule.check(tree)
        expect(breaches.sort()).toEqual(expected)
        expect(expected).not.toEqual([])
      } finally {
        remove()
      }
    })
  })
