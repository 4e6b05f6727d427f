import type { ClaimDraft } from './claim-draft.ts'

type Certain = Pick<ClaimDraft, 'modality' | 'polarity'>

/** What says how certain it is, before a verb; what is told of by somebody "would" be so. */
const auxiliaries: Record<ClaimDraft['modality'], string | null> = {
  ASSERTED: null,
  JUDGEMENT: null,
  PLAN: 'is to',
  PREDICTION: 'will',
  POSSIBILITY: 'could',
  REQUIREMENT: 'must',
}

/** Verbs that say by themselves how certain it is. */
const telling: Partial<Record<ClaimDraft['modality'], RegExp>> = {
  PLAN: /^(?:plan|intend|propose|aim|want|hope|seek|prepare|promise|pledge|vow|offer|consider)$/u,
  PREDICTION: /^(?:expect|predict|forecast)$/u,
  REQUIREMENT: /^(?:require|need|assume|demand|depend|ask|call|insist)$/u,
}

const modals = /^(?:would|will|can|could|may|might|must|should|shall)$/u

/** A predicate as it goes on behind a subject: "opens", "would open", "is not to open"; `isMany` of a subject that takes "open". */
export function wordPredicate(
  label: string,
  { modality, polarity }: Certain,
  { isMany, isTold }: { isMany: boolean; isTold: boolean },
): string {
  const [first = '', ...others] = label.trim().split(/\s+/u)
  const say = (...words: readonly string[]) => [...words, ...others].join(' ')
  const not = polarity === 'NEGATED' ? ['not'] : []
  if (modals.test(first)) return say(first, ...not)
  if (/^(?:was|were|are)$/u.test(first)) return say(first, ...not)
  const base = baseOf(first)
  // What is past, or no verb, stands as it is.
  if (base === null) return label.trim()
  const auxiliary = telling[modality]?.test(base) || isNeed(label) ? null : auxiliaries[modality]
  if (auxiliary === 'is to') return isTold ? say('would', ...not, base) : say(isMany ? 'are' : 'is', ...not, 'to', base)
  if (auxiliary !== null) return say(auxiliary, ...not, base)
  if (base === 'be') return say(isMany ? 'are' : 'is', ...not)
  if (not.length > 0) return say(isMany ? 'do' : 'does', 'not', base)
  return say(isMany ? base : first)
}

/** "Plans to open", "is to open", "has to open". */
const isNeed = (label: string) => /^(?:is|has|plans|wants|intends|needs|hopes|aims|seeks) to /u.test(label)

/** The base of a verb in the third person: "carries", "goes", "provides"; null of any other word. */
function baseOf(verb: string): string | null {
  if (verb === 'is') return 'be'
  if (verb === 'has') return 'have'
  if (/..ies$/u.test(verb)) return verb.replace(/ies$/u, 'y')
  if (/(?:ss|x|zz|ch|sh|focus|[^aeiou]o)es$/u.test(verb)) return verb.slice(0, -2)
  return /^\p{Ll}.*[^s]s$/u.test(verb) ? verb.slice(0, -1) : null
}

/** Whether a name is of several, by its head: "European officials", not "Reuters". */
export function namesMany(name: string): boolean {
  const [head = ''] = name.split(/,| (?:of|for|in|on|with|from|at|to|who|that) /u)
  const last = head.trim().split(/\s+/u).at(-1) ?? ''
  // Of what begins with a capital, "Europeans" and "Cities", not "Reuters".
  const isPlural = /^(?:people|children|men|women|police|\p{Ll}+s|\p{Lu}\p{Ll}+(?:ans|ists|ies|ents))$/u.test(last)
  return isPlural && !/(?:ss|us|is|news|series)$/u.test(last)
}
