import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import type { KnownPredicate, SuggestedPredicate } from '../suggester/suggestion.ts'

/** The third person of a verb: "carries", "goes", "provides". */
function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is'
  if (lemma === 'have') return 'has'
  if (/(s|x|z|ch|sh|o)$/u.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

const byWords = new WeakMap<readonly KnownPredicate[], Map<string, KnownPredicate>>()

/** Names what a verb says: a known predicate of that key or label, else a new one. Null where no key can be made of it. */
export function namePredicate(
  known: readonly KnownPredicate[],
  tokens: readonly Token[],
  group: VerbGroup,
  { particle, preposition }: { particle: string | null; preposition: string | null },
): SuggestedPredicate | null {
  const main = tokens[group.head] as Token
  // The tagger found no base form: "re-entered". That of "exceed" is one.
  if (!group.passive && main.lemma === main.lower && /[^e]ed$/u.test(main.lower) && main.lower.length > 4) return null
  const alone = group.passive ? `is ${main.lower}` : thirdPerson(group.copula ? 'be' : main.lemma)
  const verb = particle ? `${alone} ${particle}` : alone
  const label = preposition ? `${verb} ${preposition}` : verb
  return findPredicate(known, label) ?? (preposition ? findPredicate(known, verb) : null) ?? proposePredicate(label)
}

/** A known predicate by its key or label. */
export function findPredicate(known: readonly KnownPredicate[], label: string): SuggestedPredicate | null {
  let index = byWords.get(known)
  if (!index) {
    index = new Map()
    for (const predicate of known)
      for (const words of [predicate.key.replaceAll('-', ' '), predicate.label])
        if (!index.has(words)) index.set(words, predicate)
    byWords.set(known, index)
  }
  const found = index.get(label)
  return found ? { id: found.id, key: found.key, label: found.label } : null
}

function proposePredicate(label: string): SuggestedPredicate | null {
  const key = label.replaceAll(' ', '-')
  return /^[a-z]+(-[a-z]+)*$/u.test(key) ? { id: null, key, label } : null
}
