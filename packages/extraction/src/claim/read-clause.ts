import { denies, isPlainSpeechVerb, wishes } from '../attribution/cue.ts'
import type { FoundAttribution } from '../attribution/find-attributions.ts'
import { type Referent, refer } from '../entity/refer.ts'
import type { FoundCondition } from '../modality/find-conditions.ts'
import { type ReadModality, readModality } from '../modality/read-modality.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { findClauseEnd } from './clause-end.ts'
import type { Complement } from './complement.ts'
import { findSubject, type Subject } from './find-subject.ts'
import { readComplement } from './read-complement.ts'
import { type Frame, readFrame, startOfVerb } from './read-frame.ts'
import { endOfWords, findChain, type Said, type SentenceFindings, speakerAt } from './sentence-findings.ts'
import type { Parts } from './sentence-parts.ts'

type Range = { from: number; to: number }

/** One verb with its subject and all that is said around it, understood. */
export type Clause = Frame & {
  /** The clause's own verb, and the one that says what is done: "plans" and "sell". */
  group: VerbGroup
  verb: VerbGroup
  subject: Subject
  /** Which of the subject's ranges this is about, and whom it means. */
  range: Range
  referent: Referent
  complement: Complement
  /** Where its own words begin, "never" and other adverbs before the verb included, and end. */
  start: number
  end: number
  chain: Said[]
  aspect: ReadModality
  conditions: FoundCondition[]
}

/** Reads the clauses of a verb, one for each subject; none where the sentence leaves room for doubt. */
export function readClauses(findings: SentenceFindings, group: VerbGroup): Clause[] {
  const { context, parts, attributions, conditions } = findings
  const { tokens } = parts
  // Saying is attribution; what is said makes the claim.
  if (attributions.some(({ cue }) => cue.from === group.head)) return []
  const chain = findChain(findings, group.head)
  if (chain.length > 2 || chain.some(({ speaker, attribution }) => speaker === null || isWish(tokens, attribution)))
    return []
  if (conditions.some(({ from, to }) => from < group.from && group.head < to) || isReduced(parts, group)) return []
  const subject = findSubject(
    parts,
    group,
    parts.groups.filter(({ to }) => to <= group.from),
  )
  if (!subject || (subject.ranges.length > 1 && !holdsOfEach(tokens, group))) return []
  // "According to Acme, which cited the police, …": what is told of whoever says it is not their word.
  const { from } = subject
  if (chain.some(({ attribution: { speaker } }) => speaker && speaker.from <= from && from < speaker.to)) return []
  const content = chain.at(-1)?.attribution.content
  // "We would prefer that markets decide": what hangs on "that" and is nobody's report is not said to be so.
  const before = tokens[subject.from - 1]
  if (before && (before.lower === 'that' || isPlainSpeechVerb(before)) && content?.from !== subject.from) return []
  const rest = readRest(findings, group, content?.to ?? endOfWords(parts), subject.subordinate)
  if (rest.complement.infinitive) return []
  const speaker = speakerAt(findings, chain, group.head)
  const start = startOfVerb(parts, group)
  const bounds = { from: content?.from ?? 0, to: content?.to ?? endOfWords(parts) }
  return subject.ranges.flatMap((range) => {
    const referent = refer(context, parts, range, speaker)
    const own = conditions.filter((condition) => belongsTo(findings, condition, group, rest.end))
    return referent && !isExpletive(tokens, range, group)
      ? [
          {
            ...rest,
            start,
            ...readFrame(parts, { subject, range, start, end: rest.end, conditions: own }, bounds),
            group,
            subject,
            range,
            referent,
            chain,
            conditions: own,
          },
        ]
      : []
  })
}

/** "It is so dark that …" speaks of nobody. */
export const isExpletive = (tokens: readonly Token[], { from }: Range, group: VerbGroup) => {
  if (tokens[from]?.lower !== 'it') return false
  // "When it comes to lamps".
  if (!group.copula) return tokens[group.head]?.lower === 'comes' && tokens[group.to]?.lower === 'to'
  const after = tokens.slice(group.to, group.to + 8)
  return (
    after.slice(0, 3).some(({ tag }) => tag === 'ADJ') ||
    after.some(({ lower, tag }) => lower === 'that' || (lower === 'to' && tag === 'PART'))
  )
}

/** What follows a verb up to the end of its clause, the infinitive that it governs taken for the verb. */
export function readRest(
  { parts, quantities }: SentenceFindings,
  group: VerbGroup,
  limit: number,
  subordinate: boolean,
): Pick<Clause, 'verb' | 'end' | 'complement' | 'aspect'> {
  const end = trimEnd(parts, group, findClauseEnd(parts, group, limit, subordinate))
  const outer = readComplement(parts, group, end, quantities)
  const verb = outer.infinitive ?? group
  return {
    verb,
    end,
    complement: outer.infinitive ? readComplement(parts, verb, end, quantities) : outer,
    aspect: readAspect(parts.tokens, group, outer.infinitive),
  }
}

/** Whether what is said of "A and B" holds of each: not that they meet or agree, nor where the verb would have to change. */
function holdsOfEach(tokens: readonly Token[], group: VerbGroup): boolean {
  const first = (tokens[group.from] as Token).lower
  const main = tokens[group.head] as Token
  if (/^(are|were|have|do|'re|'ve|am)$/u.test(first)) return false
  if (/^(meet|agree|merge|share|combine|split|marry|differ|compete|collaborate|cooperate|fight)$/u.test(main.lemma))
    return false
  return group.modal >= 0 || main.lower !== main.lemma
}

/** What somebody hopes, fears, asks for or denies is not what they say is so. */
const isWish = (tokens: readonly Token[], { cue }: FoundAttribution) => {
  const { lemma } = tokens[cue.from] as Token
  return denies(lemma) || wishes(lemma) || /^(urge|propose|promise|vow|pledge)$/u.test(lemma)
}

/** "Are used to monitor": where the outer verb is none that tells how certain the inner is, both are as certain as the outer. */
function readAspect(tokens: readonly Token[], group: VerbGroup, inner: VerbGroup | null): ReadModality {
  const aspect = inner && readModality(tokens, inner, group)
  return aspect && aspect.rule !== 'to' ? aspect : readModality(tokens, group, null)
}

const onlyParticiple =
  /(based|derived|associated|related|linked|composed|located|situated|aged|headquartered|seen|done|given|taken|known|written|shown|driven|chosen|drawn|grown)$/u

/** "Based", "given": what is no verb of a clause without an auxiliary; those that may be are told apart by what follows (`reduced-relative.ts`). */
export const isReduced = ({ tokens }: Parts, { from, head }: VerbGroup): boolean =>
  from === head && onlyParticiple.test((tokens[head] as Token).lower)

const mark = /^([,;:.–—"”“]|''|``)$/u
const conjunction = /^(and|or|but)$/u

function trimEnd({ tokens }: Parts, group: VerbGroup, end: number): number {
  let to = end
  while (to > group.to && mark.test(tokens[to - 1]?.text ?? '')) to -= 1
  while (to > group.to && conjunction.test(tokens[to - 1]?.lower ?? '')) to -= 1
  if (tokens[to - 1]?.text === ',') to -= 1
  // "returned to Apple and soon": an adverb of the next verb.
  let at = to
  while (at > group.to && tokens[at - 1]?.tag === 'ADV') at -= 1
  return at < to && /^(and|or|but|,)$/u.test(tokens[at - 1]?.lower ?? '') ? at - 1 : to
}

function belongsTo({ parts, conditions }: SentenceFindings, condition: FoundCondition, group: VerbGroup, end: number) {
  // "(… that left Spain without a government)": of what stands in brackets.
  const before = parts.tokens.slice(group.to, condition.from)
  if (before.filter(({ text }) => text === '(').length > before.filter(({ text }) => text === ')').length) return false
  if (condition.from >= group.to && condition.from <= end + 1) return true
  const leads = condition.from === 0 && parts.tokens[condition.to]?.text === ','
  const isFirst = !parts.groups.some(({ finite, from }) => finite && from > condition.to && from < group.from)
  return leads && conditions.length === 1 && isFirst
}
