import { findAppositions } from '../claim/find-appositions.ts'
import { findPredicate } from '../claim/name-predicate.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { phraseAt } from '../claim/sentence-parts.ts'
import { suggestValue, withKind } from '../claim/suggest-value.ts'
import { asSentence, writeTokens } from '../claim/write-text.ts'
import { mentionName, writeName } from '../entity/refer.ts'
import type { ClaimParts, KnownPredicate } from '../suggester/suggestion.ts'
import type { Range } from './choose-verb.ts'
import { meaningOf } from './fill-subject.ts'

const office = 'holds the office of'
const officePredicate = (predicates: readonly KnownPredicate[]) =>
  findPredicate(predicates, office) ?? { id: null, key: 'holds-office', label: office }

type Told = Pick<ClaimParts, 'subject' | 'predicate' | 'object'> & { text: string }

/** What selected words without a verb say somebody or something is: "Keir Starmer, Prime Minister of …", "Acme, a maker of lamps". Null where they do not. */
export function readApposition(
  findings: SentenceFindings,
  selected: Range,
  predicates: readonly KnownPredicate[],
): Told | null {
  const { context, parts } = findings
  const told = findAppositions(parts).find(({ evidence: { from, to } }) => from >= selected.from && to <= selected.to)
  if (told) {
    const subject = mentionName(context, parts, told.name)
    return {
      subject,
      predicate: officePredicate(predicates),
      object: withKind(suggestValue(findings, told.object, 'PHRASE', null), 'ROLE'),
      text: asSentence(`${writeName(context, subject)} is ${told.office}`),
    }
  }
  const titled = parts.names.find(
    ({ kind, title, from, to }) =>
      kind === 'PERSON' && title.length > 0 && from - title.length >= selected.from && to === selected.to,
  )
  if (titled) {
    const subject = mentionName(context, parts, titled)
    const object = { from: selected.from, to: titled.from }
    return {
      subject,
      predicate: officePredicate(predicates),
      object: withKind(suggestValue(findings, object, 'PHRASE', null), 'ROLE'),
      text: asSentence(`${writeName(context, subject)} is ${writeTokens(parts, object.from, object.to, new Map())}`),
    }
  }
  const first = phraseAt(parts, selected.from)
  if (!first || parts.tokens[first.to]?.text !== ',') return null
  const from = first.to + 1
  const comma = parts.tokens.findIndex(({ text }, at) => at >= from && text === ',')
  const to = Math.min(selected.to, comma < 0 ? parts.tokens.length : comma)
  if (!phraseAt(parts, from) || to <= from) return null
  const subject = meaningOf(findings, first, null)
  if (!subject) return null
  return {
    subject: subject.mention,
    predicate: findPredicate(predicates, 'is') ?? { id: null, key: 'is', label: 'is' },
    object: suggestValue(findings, { from, to }, 'QUALITY', null),
    text: asSentence(`${subject.text} is ${writeTokens(parts, from, to, new Map())}`),
  }
}
