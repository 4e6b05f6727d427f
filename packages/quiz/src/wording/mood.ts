import type { VerbGroup } from './clause.ts'
import { adverbs, modals } from './clause.ts'
import { baseOfGerund, gerundOf, pastOf, readVerb, thirdOf } from './verb.ts'

const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

/** What says only how certain or necessary a thing is: it goes when the thing is merely named. */
const semiModals = /^(has|have|had|need|needs|needed|is|are|was|were|be|ought|going) to (?=[a-z])/u

/** A verb group without tense or mood: its base form and what follows, and whether it goes on. Adverbs of time ("already") go, since they tell. */
type Bare = { base: string; ongoing: boolean; rest: string }

/** Takes tense and mood off a verb group; null where the form is not certain. */
function bareOf({ auxiliary, middle, main }: VerbGroup, rest: string): Bare | null {
  const whole = join(auxiliary ?? '', ...middle.filter((word) => !adverbs.has(word)), main, rest)
  const modal = [...modals].find((word) => whole.startsWith(`${word} `))
  const base = (modal ? whole.slice(modal.length + 1) : whole).replace(semiModals, '')
  // What is left begins with a base form, or with another semi-modal: "will need to be", "would have to".
  if (modal || base !== whole) return readBase(base.replace(semiModals, ''))
  const lemma = main === '' ? 'be' : readVerb(main)?.lemma
  if (baseOfGerund(main) !== null && auxiliary !== null) return { base: main, ongoing: true, rest }
  if (lemma === undefined) return null
  const passive = auxiliary !== null && (/^(is|are|was|were)$/u.test(auxiliary) || middle.includes('been'))
  return passive && main !== ''
    ? { base: 'be', ongoing: false, rest: join(main, rest) }
    : { base: lemma, ongoing: false, rest }
}

function readBase(text: string): Bare | null {
  const [verb = '', next = '', ...others] = text.split(' ')
  if (
    /^(?:well|all|both|each|either|often|always|sometimes|usually|never|ever|only|just|even|soon|first|then|also|still|now|again|once|\p{Ll}+ly)$/u.test(
      verb,
    )
  )
    return null
  if (verb === 'be' && baseOfGerund(next) !== null) return { base: next, ongoing: true, rest: others.join(' ') }
  return /^[a-z]+$/u.test(verb) ? { base: verb, ongoing: false, rest: join(next, ...others) } : null
}

/**
 * The clause without tense or mood as a gerund: "being stationed", "meeting", "not having", with what follows. What happens is named, how
 * certain it is stays unsaid. Null where the form is not certain.
 */
export function gerund(verb: VerbGroup, rest: string): string | null {
  const bare = bareOf(verb, rest)
  if (bare === null) return null
  const named = bare.ongoing ? bare.base : gerundOf(bare.base)
  return join(verb.middle.includes('not') ? 'not' : '', named, bare.rest)
}

/** A tense in which what is said without its mood can be told: as what is so, as done, as done at a time that is told, or as what is to come. */
export type Tense = 'present' | 'perfect' | 'past' | 'to come'

/** A verb with what follows, to come after a subject ("have been used to …"), and as a question about one ("have drones been used to …"); whether it goes on. */
export type Told = { said: string; asked: (subject: string) => string; ongoing: boolean }

/** The clause as if it were so, in a tense and of one or `isMany`; what goes on goes on in any. Null where the form is not certain or it is denied. */
export function tellAs(tense: Tense, verb: VerbGroup, rest: string, isMany: boolean): Told | null {
  const bare = bareOf(verb, rest)
  if (bare === null || verb.middle.includes('not')) return null
  const told = (auxiliary: string, behind: string): Told => ({
    said: join(auxiliary, behind, bare.rest),
    asked: (subject) => join(auxiliary, subject, behind, bare.rest),
    ongoing: bare.ongoing,
  })
  const be = tense === 'past' ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  if (tense === 'to come') return told(isMany ? 'are' : 'is', `to ${bare.ongoing ? 'be ' : ''}${bare.base}`)
  if (bare.ongoing) return told(isMany ? 'are' : 'is', bare.base)
  const { past, participle } = pastOf(bare.base)
  // "They put a force on the ground" may be now.
  if (tense === 'perfect' || (tense === 'past' && past === bare.base)) return told(isMany ? 'have' : 'has', participle)
  if (bare.base === 'be') return told(be, '')
  const form = tense === 'past' ? past : isMany ? bare.base : thirdOf(bare.base)
  const support = tense === 'past' ? 'did' : isMany ? 'do' : 'does'
  return {
    ...{ said: join(form, bare.rest), asked: (subject) => join(support, subject, bare.base, bare.rest) },
    ongoing: false,
  }
}
