import type { Claim } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { lemmaOf, type VerbGroup } from './clause.ts'
import { readClaim } from './read-claim.ts'
import { isFormOf } from './verb.ts'

/**
 * The words of a source that state what a clause says: its verb in any form, with the auxiliaries before it ("have been working"). Null where the
 * source has no such verb: then it takes for granted, or lost a word, and does not say so.
 */
export function findStatement(claim: Claim, verb: VerbGroup): string | null {
  const lemma = lemmaOf(verb)
  for (const { quote } of claim.evidence) {
    const words = quote.split(' ')
    const at = words.findIndex((word) => isFormOf(word.replace(/[^\p{L}-]+$/u, ''), lemma))
    if (at === -1) continue
    let start = at
    while (auxiliaries.has(words[start - 1] ?? '')) start -= 1
    return words
      .slice(start, at + 1)
      .join(' ')
      .replace(/[^\p{L}-]+$/u, '')
  }
  return null
}

const auxiliaries = new Set('has have had is are was were been being already also'.split(' '))

/** Whether a claim's words state it with a verb; what is planned, needed or judged is marked otherwise and counts as stated. */
export function isStated(world: World, claim: KnownClaim): boolean {
  return stated(world, claim.id, () => {
    const clause = readClaim(world, claim)
    return clause !== null && (claim.modality !== 'ASSERTED' || findStatement(claim, clause.verb) !== null)
  })
}

const stated = createCache<boolean>()
