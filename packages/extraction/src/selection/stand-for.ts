import { isExpletive } from '../claim/read-clause.ts'
import type { Said, SentenceFindings } from '../claim/sentence-findings.ts'
import { companyNouns } from '../entity/kind-of-noun.ts'
import { isKindTold } from '../entity/kind-told.ts'
import { type Referent, spanOf } from '../entity/refer.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import type { Mention } from '../suggester/suggestion.ts'
import { isClause, type Range } from './choose-verb.ts'
import { countIn, withoutCount } from './fill-count.ts'
import { meaningOf, subjectBefore } from './fill-subject.ts'

/** A sentence and the one before it. */
type Told = { findings: SentenceFindings; previous: SentenceFindings | null }

/**
 * Whom a pronoun or "the company" may stand for that no name near it tells: whoever says it, else what its sentence or the one before is about. Null where
 * that is nobody of its kind and number.
 */
export function standFor(
  { findings, previous }: Told,
  { range, group, chain }: { range: Range; group: VerbGroup; chain: readonly Said[] },
): Referent | null {
  const { context, parts, quoted } = findings
  const { tokens } = parts
  const word = wordOf(tokens, range)
  const fits = fitting.get(word)
  if (!fits || isExpletive(tokens, range, group)) return null
  const said = quoted[range.from] ? null : chain.at(-1)
  // "14% said they": of whom only the survey tells.
  if (said?.speaker?.mention.rule === 'share') return null
  // "The council said it would": it is the council.
  const isNext = said && said.attribution.content.from >= range.from - 1
  const isMeant = (each: Referent | null | undefined) => each && fits(each.mention)
  const meant = [
    isNext ? said.speaker : null,
    ...aboutBefore({ findings, previous }, range.from),
    said?.speaker,
    ...(previous ? aboutBefore({ findings: previous, previous: null }, null) : []),
  ].find(isMeant)
  if (!meant) return null
  const { mention } = meant
  const isTold = isKindTold(mention) || mention.kind === 'CONCEPT'
  const kind =
    word === 'they' ? 'GROUP' : mention.kind === 'PERSON' && !personal.test(word) ? 'ORGANIZATION' : mention.kind
  return {
    ...meant,
    mention: {
      ...mention,
      ...spanOf(context, parts, range),
      ...{ form: 'PRONOUN', kind, proposed: { ...mention.proposed, kind } },
      ...{ confidence: 0.4, rule: isTold ? 'told-before' : 'named-before' },
    },
  }
}

/** What the clauses of a sentence are about, or those before a token of it, in their order. */
function aboutBefore({ findings, previous }: Told, at: number | null): Referent[] {
  const { parts } = findings
  // A headline says nothing that an article goes on about.
  if (parts.sentence.index === 0) return []
  const clauses = parts.groups.filter((group) => isClause(findings, group) && (at === null || group.to <= at))
  return clauses.flatMap((group) => {
    const range = subjectBefore(parts, group, { from: 0, to: parts.tokens.length })
    if (!range || range.to > group.from) return []
    // "The company sold it, and it": by its name, where the sentence before tells it.
    const isCompany = wordOf(parts.tokens, range) === 'the company'
    const [named] = isCompany && previous ? aboutBefore({ findings: previous, previous: null }, null) : []
    if (named?.mention.form === 'NAME' && isThing(named.mention)) return [named]
    const meant = meaningOf(findings, range, null)
    const count = meant && countIn(findings, range)
    return meant
      ? [count ? { ...meant, mention: withoutCount(findings, meant.mention, { ...range, from: count.from }) } : meant]
      : []
  })
}

const owners = new Map([
  ['its', 'it'],
  ['their', 'they'],
  ['his', 'he'],
  ['her', 'she'],
])

/** The pronoun that words are, or "the company" for whatever word such a body is called by. */
function wordOf(tokens: readonly Token[], { from, to }: Range): string {
  const first = tokens[from] as Token
  const isCompany = to === from + 2 && first.lower === 'the' && companyNouns.has(tokens[from + 1]?.lemma ?? '')
  return isCompany
    ? 'the company'
    : to === from + 1
      ? (owners.get(first.lower) ?? (first.tag === 'PRON' ? first.lower : ''))
      : ''
}

const plural = /(?:[^s]s|people|men|women|children)$/u
const isMany = (mention: Mention) => {
  const { form, kind, proposed } = mention
  const [name = ''] = proposed.name.split(/ (?:of|for|in|at|on|by) /u)
  // "Prosecutors" has the capital of its sentence, "Acme Lamps" is one firm.
  const isNamed = form === 'NAME' && (name.includes(' ') || isKindTold(mention))
  return kind === 'GROUP' || (!isNamed && plural.test(name))
}
/** Two capitals may be a firm's: a person only where something tells so. */
const isThing = (mention: Mention) => (mention.kind !== 'PERSON' || !isKindTold(mention)) && !isMany(mention)
const isPerson = ({ kind }: Mention) => kind === 'PERSON'

const personal = /^(he|she)$/u
const fitting = new Map<string, (mention: Mention) => boolean>([
  ['it', isThing],
  ['the company', (mention) => mention.form === 'NAME' && mention.kind !== 'PLACE' && isThing(mention)],
  ['they', isMany],
  ['he', isPerson],
  ['she', isPerson],
])
