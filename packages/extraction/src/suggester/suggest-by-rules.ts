import { findClaims } from '../claim/find-claims.ts'
import { foldRepeats } from '../claim/fold-repeats.ts'
import type { Parts } from '../claim/sentence-parts.ts'
import { companyNouns } from '../entity/kind-of-noun.ts'
import { type Context, mentionName, refer, spanOf } from '../entity/refer.ts'
import { readModality } from '../modality/read-modality.ts'
import type { Token } from '../reading/token.ts'
import { readFindings } from './read-findings.ts'
import type { Mention, Suggester, Suggestions } from './suggestion.ts'

const nothing: Suggestions = {
  mentions: [],
  times: [],
  quantities: [],
  attributions: [],
  modalities: [],
  conditions: [],
  claims: [],
}

/** Suggests by rules, without a model that learns or a network: the same words give the same suggestions everywhere. */
export const suggestByRules: Suggester = (input) => {
  if (!/^en\b/iu.test(input.language)) return nothing
  const { context, sentences } = readFindings(input)
  const suggestions: Suggestions = {
    mentions: [],
    times: [],
    quantities: [],
    attributions: [],
    modalities: [],
    conditions: [],
    claims: [],
  }
  for (const findings of sentences) {
    const { parts, attributions, speakers, conditions, quantities } = findings
    const claims = findClaims(findings, input.known.predicates)
    suggestions.claims.push(...claims)
    suggestions.mentions.push(...mentionsOf(context, parts))
    suggestions.times.push(
      ...parts.times.flatMap(({ time: { from: _from, to: _to, value, ...time } }) =>
        value === null ? [] : [{ ...time, value }],
      ),
    )
    suggestions.quantities.push(...quantities.map(({ from: _from, to: _to, ...quantity }) => quantity))
    const offset = suggestions.attributions.length
    for (const [i, found] of attributions.entries()) {
      if (found.content.to <= found.content.from) continue
      const within = attributions.findLastIndex(
        (outer, at) => at < i && outer.content.from <= found.cue.from && found.cue.to <= outer.content.to,
      )
      suggestions.attributions.push({
        speaker: speakers[i]?.mention ?? null,
        cue: spanOf(context, parts, found.cue),
        content: spanOf(context, parts, found.content),
        within: within < 0 ? null : offset + within,
        confidence: found.confidence,
        rule: found.rule,
      })
    }
    for (const [i, group] of parts.groups.entries()) {
      const read = readModality(parts.tokens, group, group.infinitive ? (parts.groups[i - 1] ?? null) : null)
      const cue = (at: number) => (at < 0 ? null : spanOf(context, parts, { from: at, to: at + 1 }))
      suggestions.modalities.push({
        ...spanOf(context, parts, { from: group.head, to: group.head + 1 }),
        modality: read.modality,
        modalityCue: cue(read.modalityCue),
        polarity: read.polarity,
        polarityCue: cue(read.polarityCue),
        confidence: read.confidence,
        rule: read.rule,
      })
    }
    suggestions.conditions.push(
      ...conditions.map((condition) => ({
        ...spanOf(context, parts, condition),
        kind: condition.kind,
        cue: spanOf(context, parts, condition.cue),
        confidence: condition.confidence,
        rule: condition.rule,
      })),
    )
  }
  return { ...suggestions, claims: foldRepeats(suggestions.claims) }
}

/** Names, and the pronouns and descriptions that are understood to stand for one or for a known entity. */
function mentionsOf(context: Context, parts: Parts): Mention[] {
  const found: Mention[] = parts.names.map((name) => mentionName(context, parts, name))
  const isNamed = (at: number) => parts.names.some(({ from, to }) => from <= at && at < to)
  for (const phrase of parts.phrases) {
    if (isNamed(phrase.head) || !mayBeKnown(context, parts, phrase)) continue
    const mention = refer(context, parts, phrase, null)?.mention
    if (mention && (mention.candidates.length > 0 || mention.rule !== 'description')) found.push(mention)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A cheap test before the dear one: most phrases are neither a pronoun nor what anybody knows already. */
function mayBeKnown({ known }: Context, { tokens }: Parts, { from, head }: { from: number; head: number }): boolean {
  const token = tokens[head] as Token
  return token.tag === 'PRON' || !known.isEmpty || (tokens[from]?.lower === 'the' && companyNouns.has(token.lemma))
}
