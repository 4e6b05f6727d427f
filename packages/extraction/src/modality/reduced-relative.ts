import { isSpeechVerb } from '../attribution/cue.ts'
import type { Token } from '../reading/token.ts'
import type { VerbGroup } from './verb-group.ts'

const participle =
  /(ed|held|made|sold|built|found|born|spent|written|given|taken|known|shown|driven|led|won|lost|paid|sent|caught|brought|bought|taught|told|hit|hurt|killed|thrown|seen|shot|struck|drawn|grown|chosen|worn|stolen|broken)$/u
const subordinators = /^(after|when|before|because|since|as|while|if|although|though|once|until)$/u
const withinPhrase = /^(ADP|DET|ADJ|NOUN|PROPN|NUM|ADV)$/u
const naming = /^(called|named|dubbed|nicknamed|titled|entitled|codenamed)$/u
const timely = /^(last|this|yesterday|today|earlier|later)$/u
const leadsToVerb = /^(DET|PRON|PROPN|NUM|SCONJ)$/u

/**
 * Takes "asked" of "those asked thought" and "arrested" of "the men arrested in Oslo were freed" for what they are: participles that tell which ones
 * are meant, as the verb of their clause is still to come.
 */
export function markReducedRelatives(tokens: readonly Token[], groups: VerbGroup[]): void {
  for (const [i, group] of groups.entries()) {
    const next = groups[i + 1]
    if (next && (isReducedRelative(tokens, group, next) || isInserted(tokens, group, next))) {
      group.reduced = true
      group.finite = false
    }
  }
}

function isReducedRelative(tokens: readonly Token[], group: VerbGroup, next: VerbGroup): boolean {
  const main = tokens[group.head] as Token
  const noun = tokens[group.from - 1]
  if (group.from !== group.head || group.infinitive || !next.finite || !noun || !participle.test(main.lower))
    return false
  // Of somebody by name nothing is told apart; "she married" and "what they wanted" have subjects of their own.
  if (noun.tag !== 'NOUN' && !/^(those|%)$/u.test(noun.lower) && !isPluralAtStart(noun, group.from)) return false
  const between = tokens.slice(group.to, next.from)
  const [first] = between
  if (!first || between.every(({ tag }) => tag === 'ADV')) return true
  const opens = first.tag === 'ADP' || timely.test(first.lower) || isCalling(tokens, group)
  if (!opens || between.length < 2 || !between.every(({ tag }) => withinPhrase.test(tag))) return false
  // "Built by Acme": no verb of a clause has this after it.
  if (!group.finite) return true
  // "The mayor announced on Monday sales were up": what was said has no "that".
  if (isSpeechVerb(main) || opensWithSubordinator(tokens, group.from)) return false
  return isSurelyFinite(tokens, next)
}

/** "The bridge, built in 1931, carries": a participle between commas, with the verb right after them. */
function isInserted(tokens: readonly Token[], { from, head, to, infinitive }: VerbGroup, next: VerbGroup): boolean {
  const [noun, comma] = [tokens[from - 2], tokens[from - 1]]
  if (from !== head || infinitive || !next.finite || comma?.text !== ',' || !participle.test(tokens[head]?.lower ?? ''))
    return false
  const between = tokens.slice(to, next.from)
  return (
    /^(NOUN|PROPN)$/u.test(noun?.tag ?? '') &&
    between[0]?.tag === 'ADP' &&
    between.at(-1)?.text === ',' &&
    between.slice(0, -1).every(({ tag }) => withinPhrase.test(tag))
  )
}

/** "Workers questioned said": the tagger takes a noun with a capital for a name. */
const isPluralAtStart = ({ tag, lower }: Token, verb: number) =>
  verb === 1 && tag === 'PROPN' && /(s|^children|^people|^men|^women)$/u.test(lower)

/** "A man called Holm bought": of what is brought up as one of many. */
const isCalling = (tokens: readonly Token[], { from, head }: VerbGroup) =>
  naming.test((tokens[head] as Token).lower) && tokens.slice(Math.max(0, from - 4), from).some(isIndefinite)
const isIndefinite = ({ lower }: Token) => lower === 'a' || lower === 'an'

/** "After the shop closed in May sales fell": the first verb has its clause. */
function opensWithSubordinator(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && tokens[at]?.tag !== 'PUNCT'; at -= 1)
    if (subordinators.test((tokens[at] as Token).lower)) return true
  return false
}

/** "Looked at plans submitted to them": what may be a participle itself is a verb only where an object follows. */
function isSurelyFinite(tokens: readonly Token[], group: VerbGroup): boolean {
  const main = tokens[group.head] as Token
  if (group.from !== group.head || group.copula || !participle.test(main.lower)) return true
  const next = tokens[group.to]
  return leadsToVerb.test(next?.tag ?? '') || (main.lower === 'led' && next?.lower === 'to')
}
