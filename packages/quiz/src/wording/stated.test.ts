import { expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { hasFiniteVerb } from './stated.ts'

const quoting = (quote: string) => {
  const { knowledge } = createBridge()
  const [claim] = knowledge.claims
  if (claim === undefined) throw new Error('no claim')
  return hasFiniteVerb({ ...claim, evidence: claim.evidence.map((span) => ({ ...span, quote })) })
}

test.each([
  ['Macron with President Trump on Monday … to provide allied views of the war', false],
  ['how to assuage Ukraine’s concerns', false],
  ['Macron met with President Trump on Monday … to provide allied views', true],
  ['described the draft plan as providing up to 400 buses', true],
  ['a framework of how the town can put it on the ground', true],
  ['It asks the council for help', true],
])('“%s” has a finite verb: %s', (quote, has) => expect(quoting(quote)).toBe(has))
