import { isBareBody } from '../entity/bare-body.ts'
import { fitsGender } from '../entity/document-names.ts'
import { companyNouns } from '../entity/kind-of-noun.ts'
import { isKnownFromText } from '../entity/known-by-all.ts'
import { type Referent, refer } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { Clause } from './read-clause.ts'
import { type SentenceFindings, speakerAt } from './sentence-findings.ts'
import type { Parts } from './sentence-parts.ts'

/** What to write for the tokens up to `to`, and how well it is understood where the text is gone. */
type WrittenWord = { text: string | null; to: number; certainty: number }

const speakerOnly = /^(i|me|we|us|you|my|our|your|mine|ours|yours|myself|ourselves|here|there)$/u
const needsContext = /^(he|she|him|it|they|them|this|that|these|those)$/u
const addsNothing = /^(also|already|too|however|meanwhile|therefore|then)$/u
const vague = /^(some|many|most|others|one|ones|both|all|such|each)$/u

/** How the words from a token on are written: `text` null where they stay. Null where nobody could understand them alone. */
export function writeWord(findings: SentenceFindings, clause: Clause, at: number, end: number): WrittenWord | null {
  const { context, parts } = findings
  const { referent, chain, group } = clause
  const { tokens } = parts
  const { lower, tag, text } = tokens[at] as Token
  const kept = (certainty: number) => ({ text: null, to: at + 1, certainty })
  const written = (words: string, certainty: number) => ({ text: words, to: at + 1, certainty })
  if (speakerOnly.test(lower) || /^[[\]…]|^\.\.\.$/u.test(text)) return null
  if (text === '(' && !tokens.slice(at, end).some((token) => token.text === ')')) return null
  if (/^(they|them)$/u.test(lower) && hasPlural(parts, group.from, at)) return kept(0.85)
  // "A lamp that Berg designed": it stands for the noun before it.
  if (lower === 'that' && at > group.to && /^(NOUN|PROPN)$/u.test(tokens[at - 1]?.tag ?? '')) return kept(1)
  // "The club would buy boats if Bergen gave it a grant": of another verb, it is what the claim is about rather than somebody named before.
  if (lower === 'it' && isOfAnother(parts, group, at) && !/^(PERSON|GROUP)$/u.test(referent.mention.kind))
    return kept(0.7)
  if (tag === 'PRON' && needsContext.test(lower)) {
    if (/^(that|they|them)$/u.test(lower) || (lower === 'it' && tokens[at + 1]?.tag === 'AUX')) return null
    const speaker = speakerAt(findings, chain, group.head)
    const meant: Referent | null = refer(context, parts, { from: at, to: at + 1 }, speaker)
    // An object is not its own subject.
    return meant && meant.text !== referent.text ? written(meant.text, meant.certainty) : null
  }
  if (addsNothing.test(lower) && at < group.to) return written('', 1)
  if (tag === 'PRON' && vague.test(lower)) return kept(0.6)
  // "Will license some to": of what?
  if (
    tag === 'DET' &&
    vague.test(lower) &&
    !/^(NOUN|PROPN|ADJ|NUM|DET|VERB|ADV)$/u.test(tokens[at + 1]?.tag ?? '') &&
    tokens[at + 1]?.lower !== 'of'
  )
    return kept(0.4)
  if (tag === 'DET' && /^(this|these|those|that)$/u.test(lower)) return kept(0.4)
  // "To hold that office".
  if (
    lower === 'that' &&
    tokens[at + 1]?.tag === 'NOUN' &&
    /^(NOUN|ADP|VERB)$/u.test(tokens[at - 1]?.tag ?? '') &&
    at + 2 >= end
  )
    return kept(0.4)
  if (tag === 'DET' && /^(both|such)$/u.test(lower) && tokens[at + 2]?.lower !== 'and') return kept(0.4)
  // "No such action": as which?
  if (lower === 'such' && tokens[at + 1]?.lower !== 'as') return kept(0.4)
  // "Offers one for a dollar", "nearly twenty years ago".
  if (
    (lower === 'one' &&
      tag === 'NUM' &&
      !/^(NOUN|PROPN|ADJ|NUM)$/u.test(tokens[at + 1]?.tag ?? '') &&
      tokens[at + 1]?.lower !== 'of') ||
    lower === 'ago'
  )
    return kept(0.4)
  // "The last financial quarter": last seen from when?
  if (isFromNow(tokens, at)) return kept(0.55)
  if (pointsElsewhere(parts, at, end) || (tag !== 'NOUN' && isBareBody(parts, at + 1) && at + 1 < end))
    return writeDescription(findings, clause, at)
  // "The object is the post" is weighed where claims are judged.
  if (!isWholeObject(clause, at) && isKnownFromText(parts, at, end)) return kept(0.75)
  const { kind } = referent.mention
  if (/^(his|her)$/u.test(lower) && (kind !== 'PERSON' || !fitsGender(lower, referent.text))) {
    // "The museum featured her jeans": whose they are is written out, where that is sure.
    const owner = refer(context, parts, { from: at, to: at + 1 }, speakerAt(findings, chain, group.head))
    return owner && owner.certainty >= 0.7 ? written(`${owner.text}'s`, owner.certainty) : kept(0.4)
  }
  if (lower === 'its' && !/^(ORGANIZATION|WORK|PLACE|PLAN|GROUP)$/u.test(kind)) return kept(0.6)
  if (lower === 'their' && kind === 'PERSON') return kept(0.7)
  return kept(1)
}

/** Is a word what another verb is done to than the claim's own? */
const isOfAnother = ({ groups, tokens }: Parts, own: Clause['group'], at: number): boolean => {
  const nearest = groups.findLast(({ head }) => head < at)
  return nearest !== undefined && nearest.head !== own.head && nearest.finite && tokens[at + 1]?.tag !== 'AUX'
}

const isWholeObject = ({ complement: { object } }: Clause, at: number) => object?.from === at && object.to === at + 2

const isFromNow = (tokens: readonly Token[], at: number) =>
  /^(last|next|current|previous|coming|past)$/u.test(tokens[at]?.lower ?? '') &&
  tokens
    .slice(at + 1, at + 4)
    .some(({ lower }) => /^(week|month|year|quarter|season|day|night|term|decade)s?$/u.test(lower))

const backward =
  /^(situation|issue|problem|event|move|case|deal|time|moment|device|phone|store|service|program|programme|incident|matter|decision|companies|model|show|game|site|product|conference|meeting|trial|group|organization|film|bill|measure|proposition|two|latter|former)s?$/u

/** "The situation", "the device": only the text before tells which one it is. */
function pointsElsewhere({ tokens, names }: Parts, at: number, end: number): boolean {
  const noun = tokens[at + 1]
  if (tokens[at]?.lower !== 'the' || !noun || names.some(({ from }) => from === at + 1)) return false
  if (!backward.test(noun.lower) && !companyNouns.has(noun.lemma)) return false
  const next = tokens[at + 2]
  if (!next || at + 2 >= end) return true
  return !narrowing.test(next.lower) && !/^(NOUN|PROPN|VERB)$/u.test(next.tag)
}

const narrowing = /^(of|for|that|which|who|to|in|on|between|about|with|against|over)$/u

/** "The company": by its name, where that is sure. */
function writeDescription(findings: SentenceFindings, { referent, chain, group }: Clause, at: number): WrittenWord {
  const { context, parts } = findings
  const speaker = speakerAt(findings, chain, group.head)
  const meant = refer(context, parts, { from: at, to: at + 2 }, speaker)
  // What editors call by these very words is one thing.
  if (meant?.name === null && meant.mention.candidates.length === 1) return { text: null, to: at + 1, certainty: 0.95 }
  if (!meant?.name || meant.certainty < 0.7) return { text: null, to: at + 1, certainty: 0.4 }
  if (meant.text === referent.text) return { text: null, to: at + 1, certainty: 0.9 }
  return { text: meant.text, to: at + 2, certainty: meant.certainty }
}

/** "Would protect the workers if they were in danger": the one plural that "they" can mean stands in the claim itself. */
const hasPlural = ({ phrases, tokens }: Parts, from: number, to: number) =>
  phrases.filter(({ from: start, head }) => start >= from && head < to && isPlural(tokens[head])).length === 1

const isPlural = (token: Token | undefined) =>
  token?.tag === 'NOUN' && token.lemma !== token.lower && token.lower.endsWith('s')
