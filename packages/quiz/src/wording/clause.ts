import { baseOfGerund, pastOf, readVerb, thirdOf } from './verb.ts'

/**
 * A sentence taken apart so that it can be turned into a question. Only what can be taken apart surely is: one main clause whose
 * subject is known, with a finite verb behind it.
 */
export type Clause = {
  /** What stands before the subject and is no attribution: "Once a peace deal is reached, "; empty mostly. */
  opening: string
  /** A number that the subject begins with ("up to 400"); empty mostly. */
  count: string
  subject: string
  /** Whether the subject is but a name of what the claim is about; else it says more than that or less, and is left as it stands. */
  named: boolean
  verb: VerbGroup
  /** What follows the verb, without the full stop. */
  rest: string
}

/** A finite verb with all that belongs to it: "would also be" and "needed". */
export type VerbGroup = {
  /** The auxiliary that goes to the front of a question ("would", "is", "has"); null for a simple verb, which takes do, does or did. */
  auxiliary: string | null
  /** What stands between the auxiliary and the rest: "not", "also", "be", "have been". */
  middle: string[]
  /** The last verb as it stands; empty where a form of be is the main verb. */
  main: string
}

/** Modal verbs. */
export const modals: ReadonlySet<string> = new Set('would will could may might must should can shall'.split(' '))
const forms = { be: new Set(['is', 'are', 'was', 'were']), have: new Set(['has', 'have', 'had']) }
/** Words that may stand within a verb group. */
export const adverbs: ReadonlySet<string> = new Set(
  'not also already still now then again reportedly likely never'.split(' '),
)

/** Whether a word can be the finite auxiliary of a clause. */
const isAuxiliary = (word: string) => modals.has(word) || forms.be.has(word) || forms.have.has(word)

/**
 * Reads the verb group at the beginning of `text`. Null where no finite verb is recognised for certain: a bare form ("officials describe") is one where
 * it is `known` that the clause tells of just that verb.
 */
export function readVerbGroup(text: string, known: string | null = null): { verb: VerbGroup; rest: string } | null {
  const tokens = text.split(' ')
  const first = tokens[0] ?? ''
  if (!isAuxiliary(first)) return readSimpleVerb(tokens, known)
  const middle: string[] = []
  let at = 1
  const take = (fits: (word: string) => boolean) => {
    while (fits(tokens[at] ?? '')) middle.push(tokens[at++] as string)
  }
  take((word) => adverbs.has(word))
  if (modals.has(first)) {
    if (tokens[at] === 'have' && isParticiple(tokens[at + 1])) middle.push(tokens[at++] as string)
    if (tokens[at] === 'be' || tokens[at] === 'been') middle.push(tokens[at++] as string)
    take((word) => adverbs.has(word))
    const linking = middle.at(-1) === 'be' || middle.some((word) => word === 'be' || word === 'been')
    if (!linking) return finish(first, middle, tokens, at)
    return isParticiple(tokens[at]) ? finish(first, middle, tokens, at) : finish(first, middle, tokens, at, '')
  }
  if (forms.have.has(first)) {
    if (tokens[at] === 'been') {
      middle.push(tokens[at++] as string)
      return isParticiple(tokens[at]) ? finish(first, middle, tokens, at) : finish(first, middle, tokens, at, '')
    }
    return isParticiple(tokens[at]) ? finish(first, middle, tokens, at) : readSimpleVerb(tokens, known)
  }
  if (tokens[at] === 'to' && tokens[at + 1] !== undefined) {
    // "is to meet": an arrangement, in form a modal
    middle.push(tokens[at++] as string)
    if (tokens[at] !== 'be') return finish(first, middle, tokens, at)
    middle.push(tokens[at++] as string)
  }
  if (tokens[at] === 'being') middle.push(tokens[at++] as string)
  return isParticiple(tokens[at]) ? finish(first, middle, tokens, at) : finish(first, middle, tokens, at, '')
}

function finish(auxiliary: string, middle: string[], tokens: string[], at: number, main = tokens[at]) {
  if (main === undefined) return null
  if (main !== '' && readVerb(main) === null) return null
  const rest = tokens.slice(main === '' ? at : at + 1).join(' ')
  return { verb: { auxiliary, middle, main }, rest }
}

/** Words in -ed and -ing that are no participles where they follow a form of be. */
const adjectives = new Set('limited sizeable growing united advanced detailed good critical interesting'.split(' '))

function isParticiple(word: string | undefined): boolean {
  if (word === undefined || adjectives.has(word)) return false
  if (baseOfGerund(word) !== null) return true
  const form = readVerb(word)?.form
  return form === 'participle' || (form === 'past' && word !== 'was' && word !== 'did' && word !== 'were')
}

/** Words that may stand before a verb that is known. */
const beforeKnown = /^(?:\p{Ll}+ly|once|often|always|sometimes|long|now|then)$/u

/** A finite verb without an auxiliary: past ("met") or present ("describes"). A bare form is one only where it is known to be. */
function readSimpleVerb(tokens: string[], known: string | null) {
  let at = 0
  while (adverbs.has(tokens[at] ?? '') && tokens[at] !== 'not') at += 1
  if (known !== null) {
    const behind = tokens.findIndex((word, index) => index >= at && !beforeKnown.test(word))
    if (readVerb(tokens[behind] ?? '')?.lemma === known) at = behind
  }
  const main = tokens[at] ?? ''
  const verb = readVerb(main)
  if (verb === null || (verb.form === 'base' && verb.lemma !== known)) return null
  // "the deterrents required for peace must …": what looks like the verb is a participle, the verb comes later.
  const later = tokens.slice(at + 1)
  const clause = later.findIndex((word) =>
    /,$|^(that|which|who|if|once|when|how|where|because|while|unless)$/u.test(word),
  )
  if (later.slice(0, clause === -1 ? undefined : clause).some((word) => modals.has(word))) return null
  return { verb: { auxiliary: null, middle: tokens.slice(0, at), main }, rest: tokens.slice(at + 1).join(' ') }
}

const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

/** The clause with its auxiliary before its subject: "would the plan provide", "did Duda meet". Null where that cannot be said surely. */
export function invert(subject: string, { auxiliary, middle: between, main }: VerbGroup): string | null {
  const middle = between.filter((word) => word !== 'already')
  if (auxiliary !== null) return join(auxiliary, subject, ...middle, main)
  const verb = readVerb(main)
  if (verb === null) return null
  const support = verb.form === 'third' ? 'does' : verb.form === 'base' ? 'do' : 'did'
  return join(support, subject, ...middle, verb.lemma)
}

const singular: Record<string, string> = { are: 'is', were: 'was', have: 'has' }

/** The verb group as it follows "who" or "what", which are singular: "European officials are" becomes "who is". */
export const afterWho = ({ auxiliary, middle, main }: VerbGroup): string =>
  join(
    auxiliary === null ? '' : (singular[auxiliary] ?? auxiliary),
    ...middle.filter((word) => word !== 'already'),
    auxiliary === null && readVerb(main)?.form === 'base' ? thirdOf(main) : main,
  )

/** The verb group as it stands, "already" left out. */
export const plainly = ({ auxiliary, middle, main }: VerbGroup): string =>
  join(auxiliary ?? '', ...middle.filter((word) => word !== 'already'), main)

/** The verb that says what happens, as a base form: "be" where a form of be is the main verb; null where it is not certain. */
export const lemmaOf = ({ main }: VerbGroup): string | null =>
  main === '' ? 'be' : (baseOfGerund(main) ?? readVerb(main)?.lemma ?? null)

/** Whether something is done to the subject: "is called", "would be stationed". */
export function isPassive({ auxiliary, middle, main }: VerbGroup): boolean {
  if (main === '' || baseOfGerund(main) !== null) return false
  return (
    middle.includes('be') ||
    middle.includes('been') ||
    (auxiliary !== null && forms.be.has(auxiliary) && !middle.includes('to'))
  )
}

/** The finite verb of who does it in the place of a plain passive: "is called" gives "calls", "was called" gives "called". */
export function activeOf(verb: VerbGroup): string | null {
  const lemma = lemmaOf(verb)
  if (!isPassive(verb) || lemma === null || verb.middle.length > 0) return null
  return /^(is|are)$/u.test(verb.auxiliary ?? '') ? thirdOf(lemma) : pastOf(lemma).past
}

/** A clause as a statement, without its opening. */
export const sayPlainly = ({ subject, verb: { auxiliary, middle, main }, rest }: Clause): string =>
  join(subject, auxiliary ?? '', ...middle, main, rest).replace(/,$/u, '')
