import type { Claim } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { lemmaOf, type VerbGroup } from './clause.ts'
import { readClaim } from './read-claim.ts'
import { isFormOf, readVerb } from './verb.ts'

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

/**
 * Whether a claim's words have a finite verb, of whatever: without one ("Macron with Trump on Monday … to provide views") a word is lost or
 * something is taken for granted, and nothing is stated. A form in -ed counts before a small word or a name alone: "allied views" has no verb.
 */
export function hasFiniteVerb({ evidence }: Claim): boolean {
  const words = evidence.flatMap(({ quote }) => quote.split(/[\s…]+/u))
  return words.some((word, at) => {
    const bare = word.toLowerCase().replace(/[^\p{L}]+$/u, '')
    if (finite.has(bare) || /n['’]t$/u.test(bare)) return true
    if (!/^\p{Ll}/u.test(word)) return false
    const form = readVerb(bare)?.form
    if (form === 'third') return thirdAhead.test(words[at + 1] ?? '')
    return form === 'past' && (!bare.endsWith('ed') || behindVerb.test(words[at + 1] ?? ''))
  })
}

const finite = new Set(
  'is are was were has have had does did do will would can could may might must should shall says say'.split(' '),
)
/** What may follow a finite verb in -ed, and hardly a participle before its noun. */
const behindVerb =
  /^(?:$|\p{Lu}|\d|“|(?:the|an?|that|this|its?|his|her|their|no|to|in|on|at|with|by|for|as|from|about)$)/u
/** A word in -s is taken for a verb before an article, a pronoun or "that" alone: before anything else it may be a plural. */
const thirdAhead = /^(?:the|an?|that|this|its|his|her|their|no)$/u

/** Whether a claim tells as done what its words have no verb for: “Macron with Trump on Monday” may have been a meeting. */
export function lacksItsVerb(world: World, claim: KnownClaim): boolean {
  const verb = readClaim(world, claim)?.verb
  if (claim.modality !== 'ASSERTED' || verb === undefined || hasFiniteVerb(claim)) return false
  return readVerb(verb.main)?.form === 'past' && findStatement(claim, verb) === null
}

/** Whether a claim's words state it with a verb: what is told as a fact with its own, anything else with some finite verb. */
export function isStated(world: World, claim: KnownClaim): boolean {
  return stated(world, claim.id, () => {
    const clause = readClaim(world, claim)
    return (
      clause !== null &&
      (claim.modality === 'ASSERTED' ? findStatement(claim, clause.verb) !== null : hasFiniteVerb(claim))
    )
  })
}

const stated = createCache<boolean>()
