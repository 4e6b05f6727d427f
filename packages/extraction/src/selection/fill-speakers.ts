import type { EntityKind } from '@backstop/knowledge'
import { isSpeechVerb } from '../attribution/cue.ts'
import type { FoundAttribution } from '../attribution/find-attributions.ts'
import { endOfWords, findChain, type Said, type SentenceFindings } from '../claim/sentence-findings.ts'
import { phraseAt } from '../claim/sentence-parts.ts'
import { type Referent, spanOf } from '../entity/refer.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import type { Mention } from '../suggester/suggestion.ts'
import { holds, type Range } from './choose-verb.ts'
import { meaningOf, subjectBefore } from './fill-subject.ts'

/**
 * Who says what a verb tells, outermost first. Beside what suggestions are sure of, whoever stands before a verb of saying that hides as a noun
 * ("experts fear that"), beside a quotation, or before it with more words than their name.
 */
export function fillSpeakers(findings: SentenceFindings, group: VerbGroup): Said[] {
  const chain = findChain(findings, group.head)
  const known = chain.map((said) => ({
    ...said,
    speaker:
      shareBefore(findings, said.attribution.cue.from) ??
      asSpeaker(whoSays(findings, said.attribution) ?? said.speaker),
  }))
  if (chain.length > 0) return known.filter(({ speaker }) => speaker !== null)
  return [hiddenBefore(findings, group), besideQuotation(findings, group), ofShare(findings, group)]
    .flatMap((said) => said ?? [])
    .slice(0, 1)
}

/** Who is named or described before or behind a verb of saying, where that was read of no more than a part of it. */
function whoSays(findings: SentenceFindings, { cue, speaker, content }: FoundAttribution): Referent | null {
  const { parts } = findings
  if (/^according$/u.test((parts.tokens[cue.from] as Token).lower)) return speaker && ofSource(findings, speaker)
  const group = parts.groups.find(({ head }) => head === cue.from)
  if (!group || (speaker !== null && speaker.from > cue.from)) return null
  if (holds(content, group.from - 1) && speaker === null) return null
  const range = subjectBefore(parts, group, whole(findings))
  return range && ofSource(findings, range)
}

/** "According to a report by the auditor", "a study by the university found": the one who wrote it. */
function ofSource(findings: SentenceFindings, { from, to }: Range): Referent | null {
  const { parts } = findings
  const link = parts.tokens.findIndex(({ lower }, at) => at > from && at <= to && /^(by|from|of)$/u.test(lower))
  const by = link < 0 ? undefined : withOf(parts, link + 1)
  const own = meaningOf(findings, { from, to }, null)
  // "A poll ordered by the union", "paid for by the union": it is not the union that says so.
  const made = parts.tokens.slice(from, Math.max(from, link)).findLast(({ tag }) => tag !== 'ADP')
  if (by && own && made?.tag === 'VERB' && !writing.test(made.lower) && !speaks(own.mention.kind))
    return { ...own, mention: { ...own.mention, rule: 'source' } }
  return by && own && !speaks(own.mention.kind) ? meaningOf(findings, by, null) : own
}

const writing = /^(written|published|made|done|produced|conducted|out|compiled|prepared|released|issued|authored|led)$/u

/** "The University of Brod": a phrase with what it is of. */
function withOf(parts: SentenceFindings['parts'], at: number): Range | undefined {
  const phrase = phraseAt(parts, at)
  const more = phrase && parts.tokens[phrase.to]?.lower === 'of' ? phraseAt(parts, phrase.to + 1) : undefined
  return phrase && { from: phrase.from, to: (more ?? phrase).to }
}

/** "Doctors at the hospital fear that …": what was taken for a noun, right before a "that" and behind another noun. */
function hiddenBefore(findings: SentenceFindings, { head }: VerbGroup): Said | null {
  const { tokens, phrases } = findings.parts
  for (let at = head - 1; at > 0; at -= 1) {
    const token = tokens[at] as Token
    if (tokens[at + 1]?.lower !== 'that' || !/^(NOUN|PROPN)$/u.test(token.tag)) continue
    if (!/^(NOUN|PROPN)$/u.test(tokens[at - 1]?.tag ?? '')) continue
    const lemma = token.lower.replace(/s$/u, '')
    if (!isSpeechVerb({ ...token, tag: 'VERB', lemma })) continue
    const phrase = phrases.find((each) => holds(each, at))
    if (!phrase) continue
    const cut = {
      ...findings,
      parts: {
        ...findings.parts,
        phrases: phrases.map((each) => (each === phrase ? { ...each, to: at, head: at - 1 } : each)),
      },
    }
    const range = subjectBefore(cut.parts, { from: at } as VerbGroup, whole(findings))
    return said(cut, range, at, { from: at + 2, to: endOfWords(findings.parts) })
  }
  return null
}

/** "“…,” its spokesman Luc Peeters said": whoever says it stands outside the quotation marks. */
function besideQuotation(findings: SentenceFindings, { head }: VerbGroup): Said | null {
  const { parts, quoted } = findings
  if (!quoted[head]) return null
  const cue = parts.groups.find((group) => !quoted[group.head] && isSpeechVerb(parts.tokens[group.head] as Token))
  if (!cue) return null
  const behind = /^["”,]$/u.test(parts.tokens[cue.from - 1]?.text ?? '') ? phraseAt(parts, cue.to) : undefined
  const range = behind ?? subjectBefore(parts, cue, whole(findings))
  const from = quoted.indexOf(true)
  return said(findings, range, cue.head, { from, to: quoted.lastIndexOf(true) + 1 })
}

const share =
  /(?:(?:about|around|nearly|almost|over|under|more than|less than|fewer than) )?(?:\d[\d.,]* ?(?:%|per ?cent)|(?:half|most|a majority|(?:a|one|two|three|four)[ -](?:half|thirds?|quarters?|fifths?|tenths?))(?= of ))(?: of (?:[\p{L}'’-]+ ?){1,6})?$/iu

/** "Some 82%", "two thirds of teachers": how many of those who were asked say so. */
function shareBefore({ context, parts }: SentenceFindings, cue: number): Referent | null {
  const { tokens } = parts
  const group = parts.groups.find(({ head }) => head === cue)
  const to = group?.from ?? cue
  const [begin, last] = [tokens[0], tokens[to - 1]]
  if (!begin || !last) return null
  const before = spanOf(context, parts, { from: 0, to }).quote
  const words = share.exec(before)?.[0]
  if (words === undefined) return null
  const start = last.end - [...words].length
  const from = tokens.findIndex((token) => token.start >= start)
  const span = spanOf(context, parts, { from, to })
  return {
    mention: {
      ...span,
      ...{ form: 'DESCRIPTION', kind: 'GROUP', candidates: [] },
      ...{ proposed: { name: span.quote, kind: 'GROUP' }, confidence: 0.3, rule: 'share' },
    },
    ...{ text: `${span.quote.charAt(0).toLowerCase()}${span.quote.slice(1)}`, certainty: 0.4, name: null },
  }
}

/** The nearest share of those asked that is said to say what a verb tells. */
function ofShare(findings: SentenceFindings, { head }: VerbGroup): Said | null {
  const { parts } = findings
  const cue = parts.groups.findLast(
    (each) => each.head < head && isSpeechVerb(parts.tokens[each.head] as Token) && shareBefore(findings, each.head),
  )
  const speaker = cue && shareBefore(findings, cue.head)
  if (!cue || !speaker) return null
  const attribution = {
    speaker: { from: cue.from, to: cue.from },
    cue: { from: cue.head, to: cue.to },
    rule: 'said-near',
    confidence: 0.5,
  }
  return { speaker, attribution: { ...attribution, content: { from: cue.to, to: endOfWords(parts) } } }
}

function said(findings: SentenceFindings, range: Range | null, cue: number, content: Range): Said | null {
  const speaker = range && asSpeaker(meaningOf(findings, range, null))
  if (!range || !speaker) return null
  return {
    speaker,
    attribution: { speaker: range, cue: { from: cue, to: cue + 1 }, content, rule: 'said-near', confidence: 0.5 },
  }
}

const whole = ({ parts }: SentenceFindings): Range => ({ from: 0, to: parts.tokens.length })

const speaks = (kind: string) => /^(PERSON|ORGANIZATION|GROUP)$/u.test(kind)

/** Houses that speak are those who run them. */
const houses =
  /(?:^|[ -])(museum|library|hospital|school|church|college|zoo|theatre|theater|trust|charity|club|foundation|federation|association|society|shop|clinic|hotel|airport|port|centre|center)$/u

/** What whoever says something is, by their name or what they are called after: "the auditor"; null for what says nothing, a report. */
function kindOfSpeaker({ form, proposed: { name } }: Mention): EntityKind | null {
  if (form === 'NAME') return name.includes(' ') ? 'PERSON' : 'ORGANIZATION'
  if (houses.test(name)) return 'ORGANIZATION'
  if (/(ers|ors|ists|ians|men|ts)$/u.test(name)) return 'GROUP'
  return /(er|or|ist|ian|man)$/u.test(name) ? 'PERSON' : null
}

/** Whoever says something is somebody, whatever their name looks like. */
function asSpeaker(referent: Referent | null): Referent | null {
  const { kind: told, rule, candidates } = referent?.mention ?? {}
  if (!referent || speaks(told ?? '') || rule === 'source' || candidates?.length) return referent
  const kind = kindOfSpeaker(referent.mention)
  if (kind === null) return null
  return {
    ...referent,
    mention: {
      ...referent.mention,
      kind,
      proposed: { ...referent.mention.proposed, kind },
      confidence: 0.3,
      rule: kind === 'GROUP' ? 'speak' : 'speaks',
    },
  }
}
