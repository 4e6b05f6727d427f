import { heldSomewhere, titles } from '../entity/gazetteer.ts'
import { companyNouns, kindOfNoun } from '../entity/kind-of-noun.ts'
import { baseForms, infinitives } from '../reading/lexicon.ts'
import type { Token } from '../reading/token.ts'
import type { Clause } from './read-clause.ts'
import type { Parts } from './sentence-parts.ts'

// What may be wrong with a clause as it was read, one question each; how much each weighs is in `judge-clause.ts`.

/** "The settlement reached between the two": a participle that the object was read with. */
export const isReduced = ({ complement: { object } }: Clause, tokens: readonly Token[], at: number) =>
  object !== null && at > object.from && at < object.to && tokens[at]?.tag === 'VERB' && tokens[at + 1]?.tag === 'ADP'

/** "Attacks, strokes" of "attacks, strokes and other events": a list that ends in a comma's noun. */
export function breaksOff(tokens: readonly Token[], { end, group }: Clause): boolean {
  if (!/^(and|or|,)$/u.test(tokens[end]?.lower ?? '') || !/^(NOUN|PROPN|ADJ)$/u.test(tokens[end - 1]?.tag ?? ''))
    return false
  const rest = tokens.slice(group.to, end)
  const next = tokens[tokens[end]?.text === ',' ? end + 1 : end]
  const comma = rest.findLastIndex(({ text }) => text === ',')
  // ", and closed a shop": it is the next verb that is joined.
  if (/^(VERB|AUX|ADV)$/u.test(tokens[tokens.indexOf(next as Token) + 1]?.tag ?? '')) return false
  return (
    /^(and|or)$/u.test(next?.lower ?? '') &&
    comma >= 0 &&
    rest.length - comma <= 4 &&
    !rest.slice(comma).some(({ lower }) => lower === 'and' || lower === 'or')
  )
}

/** A verb right after a comma that no "and" joins to the ones before it. */
export const isVerbOfObject = ({ groups, tokens }: Parts, at: number) => {
  const next = groups.find(({ from }) => from === at)
  // "…, dubbed", "…, being": what hangs on the clause.
  if (/(ed|ing|en|wn)$/u.test(tokens[at]?.lower ?? '')) return false
  return next?.finite === true && !groups.some(({ from, finite }) => finite && from > next.to)
}

/** Whether a clause tells a time that stands in a calendar. */
export const isDated = ({ times }: Parts, { when, complement, group, aspect }: Clause) =>
  aspect.modality === 'ASSERTED' &&
  group.modal < 0 &&
  (when !== null ||
    complement.qualifiers.some(({ key, from }) => key === 'time' && times.some((time) => time.from === from)))
/** Of these nobody can tell what is meant without what belongs to them. */
export const wantsMore =
  /^(involved|due|unable|able|aware|responsible|similar|different|likely|unlikely|related|subject|ready|willing|capable|present|absent|concerned|affected|included|true|so)$/u
/** "The minister saying", "a letter stating": what is said stands behind it, and was not read. */
export const endsInSaying = ({ lower } = { lower: '' } as Pick<Token, 'lower'>) =>
  /^(saying|stating|adding|claiming|arguing|noting|warning|telling|asking|insisting)$/u.test(lower)
/** “Revenue” of ‘“substantial” revenue’: one quotation mark without the other. */
export const hasHalfQuotation = (tokens: readonly Token[], { from, to }: { from: number; to: number }) =>
  tokens.slice(from, to).filter(({ text }) => /^(["“”]|``|'')$/u.test(text)).length % 2 === 1
/** "The Nasdaq fell 82 points": when, only the text before tells. */
export const isUndatedChange = ({ tokens, times }: Parts, clause: Clause, hasAmount: boolean) => {
  const { verb, complement, aspect, when, lead, start, end } = clause
  return (
    hasAmount &&
    aspect.modality === 'ASSERTED' &&
    /^(fall|rise|drop|gain|lose|climb|close|plunge|jump|surge|slip|slide|decline|decrease|increase|tumble|soar|grow|shrink|end|finish)$/u.test(
      (tokens[verb.head] as Token).lemma,
    ) &&
    when === null &&
    lead === null &&
    !complement.qualifiers.some(({ key }) => key === 'time') &&
    !times.some(({ from }) => from >= start && from < end)
  )
}
/** "Of the three indexes": which, only the text before tells. */
export const isOfSomeCounted = (tokens: readonly Token[], { from, to }: { from: number; to: number }) => {
  for (let i = from; i + 1 < to; i += 1)
    if (
      tokens[i]?.lower === 'the' &&
      /^(two|three|four|five|six|seven|eight|nine|ten|other|others)$/u.test(tokens[i + 1]?.lower ?? '')
    )
      return true
  return false
}
/** "Efforts are ongoing", "a deal is possible": a state that tells little of what nobody has named. */
export const isHollowState = ({ tokens, names }: Parts, { verb, range, complement: { object } }: Clause) =>
  verb.copula &&
  object?.kind === 'QUALITY' &&
  /^(ongoing|underway|imminent|possible|available|necessary|over|open|clear)$/u.test(
    tokens[object.from]?.lower ?? '',
  ) &&
  !names.some((name) => name.kind !== 'CONCEPT' && name.from < range.to && range.from < name.to)
/** "Made a statement": what it says is not told. */
export const isHollowDeed = ({ tokens }: Parts, { verb, end, complement: { object } }: Clause) =>
  /^(make|issue|give|offer|release)$/u.test((tokens[verb.head] as Token).lemma) &&
  object !== null &&
  /^(statement|announcement|comment|remark|explanation|decision|speech)s?$/u.test(tokens[object.to - 1]?.lower ?? '') &&
  !tokens.slice(object.to, end).some(({ lower }) => /^(of|on|about|that|saying|to|regarding|for)$/u.test(lower))
/** "Gained 155 points, to end at 9,505": what came of it is no purpose. */
export const isResult = (tokens: readonly Token[], { complement }: Clause) =>
  complement.qualifiers.some(
    ({ key, from }) =>
      key === 'purpose' &&
      tokens[from]?.lower === 'to' &&
      /^(end|close|finish|become|reach|stand)$/u.test(tokens[from + 1]?.lemma ?? ''),
  )
/** What is news by itself: "The mayor resigned". */
export const saysEnough =
  /^(die|resign|retire|collapse|explode|crash|sink|close|reopen|survive|fail|erupt|surrender|abdicate|win|lose|quit|step|stand|rise|fall|increase|decrease|drop|grow|shrink|return|escape|flee|withdraw)$/u
/** Whether a clause compares with "than" what no "more" before it begins. */
export const isCompared = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from; i < to; i += 1)
    if (tokens[i]?.lower === 'than' && !/^(more|less|fewer|greater|rather|other)$/u.test(tokens[i - 1]?.lower ?? ''))
      return true
  return false
}

/** Whether an "and" at a token joins a phrase and its verb: a clause that was cut in two. */
export const isJoinedToClause = ({ tokens, phrases, groups }: Parts, at: number) =>
  /^(and|or)$/u.test(tokens[at]?.lower ?? '') &&
  phrases.some(({ from }) => from === at + 1) &&
  groups.some(({ finite, from }) => finite && from > at)

/** Whether a name stands in an object. */
export const hasName = (names: Parts['names'], object: { from: number; to: number } | null) =>
  object !== null && names.some(({ from, to }) => from >= object.from && to <= object.to)

const isDash = ({ text }: Token) => /^(–|—|--)$/u.test(text)
/** Whether a clause ends at the first of two dashes. */
export const isCutAtDash = (tokens: readonly Token[], end: number) =>
  tokens[end] !== undefined && isDash(tokens[end]) && tokens.slice(end + 1, -1).some(isDash)

/** A noun without an article that may be a verb as well, before a noun or a preposition of its own. */
export const isVerbAtHeart = (tokens: readonly Token[], { from, to }: { from: number; to: number }) => {
  const [first, next] = [tokens[from] as Token, tokens[from + 1]]
  if (first.tag === 'PROPN' || first.lower.endsWith('s') || !baseForms.has(first.lower)) return false
  if (to === from + 1) return next !== undefined && /^(from|into|onto|across|up|off|away)$/u.test(next.lower)
  return next?.tag === 'NOUN' && next.lower.endsWith('s') && next.lemma !== next.lower
}

const unique =
  /^(public|media|press|police|internet|web|market|economy|world|earth|sun|moon|sky|sea|ocean|past|future|law|poor|rich|same|opposite|first|last|only)$/u
/** "The post": an article, a noun and nothing that tells which. */
export const isBareDefinite = ({ tokens, names }: Parts, { from, to }: { from: number; to: number }) =>
  to === from + 2 &&
  tokens[from]?.lower === 'the' &&
  tokens[from + 1]?.tag === 'NOUN' &&
  !unique.test(tokens[from + 1]?.lower ?? '') &&
  !companyNouns.has(tokens[from + 1]?.lower ?? '') &&
  !names.some((name) => name.to === to)

/** Whether a verb tells that something happens: "occurred", "took place". */
export const isHappening = (tokens: readonly Token[], { verb }: Clause) =>
  /^(happen|occur)$/u.test((tokens[verb.head] as Token).lemma) ||
  ((tokens[verb.head] as Token).lemma === 'take' && tokens[verb.to]?.lower === 'place')

/** "The meter room are": what was taken for the subject is not. */
export function disagrees(tokens: readonly Token[], { group, subject, range }: Clause): boolean {
  const head = tokens[range.to - 1]
  const verb = (tokens[group.from] as Token).lower
  // "Is based on … and were extended".
  if (subject.rule === 'coordinate' && head?.tag === 'PROPN') return /^(are|were)$/u.test(verb)
  // "Bumthang leave": the plural that was meant stands further to the left.
  if (head?.tag === 'PROPN' && range.to - range.from === 1 && !head.lower.endsWith('s'))
    return isPlainPresent(tokens[group.from] as Token) && group.from === group.head
  if (
    head?.tag !== 'NOUN' ||
    subject.ranges.length > 1 ||
    tokens.slice(range.from, range.to).some(({ tag }) => tag === 'ADP')
  )
    return false
  const plural = head.lemma !== head.lower && head.lower.endsWith('s')
  const main = tokens[group.head] as Token
  const third =
    main.tag === 'VERB' && group.from === group.head && main.lower !== main.lemma && main.lower.endsWith('s')
  return plural
    ? third || /^(is|was|has|does)$/u.test(verb)
    : /^(are|were|have|do)$/u.test(verb) &&
        !/^(people|police|team|staff|public|government|company|group|majority|number|percent|men|women|children)$/u.test(
          head.lower,
        )
}

const isPlainPresent = ({ tag, lower, lemma }: Token) =>
  tag === 'VERB' && lower === lemma && infinitives.has(lower) && !/(ed|t|ad|id|un|ow)$/u.test(lower)

/** Whether a range begins with an office that nothing goes before: a sentence of its own says "the director". */
export const isBareOffice = (tokens: readonly Token[], { from }: { from: number }) => {
  const first = tokens[from]
  return first?.tag === 'NOUN' && /^\p{Ll}/u.test(first.text) && titles.has(first.lower)
}

/** "Became chairman": of what, only the text before tells. */
export const isOfficeOfNothing = ({ tokens, names }: Parts, { verb, complement: { object, particle } }: Clause) => {
  const main = (tokens[verb.head] as Token).lemma
  if (object === null || particle !== null || !(verb.copula || /^(become|remain)$/u.test(main))) return false
  const words = tokens.slice(object.from, object.to)
  const isWhole = words.some(({ tag, lower }) => tag === 'ADP' || /^(an?|first|last|only)$/u.test(lower))
  return !isWhole && heldSomewhere.test(words.at(-1)?.lower ?? '') && !hasName(names, object)
}

/** "Hold a 60% stake", "reported a 49% decline": of what? */
export const isShareOfNothing = ({ tokens, names }: Parts, { complement: { object } }: Clause) =>
  object !== null &&
  /^(stake|share|decline|rise|increase|decrease|drop|fall|gain|loss|growth|cut|reduction|jump|slump|surge|discount)$/u.test(
    tokens[object.to - 1]?.lemma ?? '',
  ) &&
  tokens.slice(object.from, object.to).some(({ text, tag }) => text === '%' || tag === 'NUM') &&
  !hasName(names, object)

const measures =
  /^(sales|profits?|prices|revenues?|earnings|turnover|demand|output|production|exports|imports|costs|results|ratings|spending|growth|support|interest|attendance)$/u
/** "Sales in the US have been modest": of what? Of "Acme sales", "car sales" and "the price of lamps" it is told. */
export const isMeasureOfNothing = ({ tokens, names }: Parts, { range }: Clause) => {
  const words = tokens.slice(range.from, range.to)
  const at = words.findIndex(({ lower }) => measures.test(lower))
  if (at < 0 || /^(of|for)$/u.test(words[at + 1]?.lower ?? '')) return false
  if (words[at + 1] && words[at + 1]?.tag !== 'ADP') return false
  const isOwned = words.slice(0, at).some(({ tag }) => /^(NOUN|PROPN|PART)$/u.test(tag))
  return !isOwned && !names.some((name) => name.to <= range.from + at && range.from <= name.from)
}

/** "Most districts", "some events", "additional assistance": of which, or to what, only the text before tells. */
export const isPartOfUnnamed = ({ tokens, names }: Parts, { range }: Clause) => {
  const words = tokens.slice(range.from, range.to)
  return (
    /^(most|some|additional|further|extra)$/u.test(words[0]?.lower ?? '') &&
    words.length < 4 &&
    words.at(-1)?.lower !== 'people' &&
    words.slice(1).every(({ tag }) => /^(NOUN|ADJ)$/u.test(tag)) &&
    !names.some(({ from }) => from >= range.from && from < range.to)
  )
}

/** "Has hesitations": one word that tells nothing of which. */
export const isHollowPossession = ({ tokens }: Parts, { verb, complement: { object, preposition } }: Clause) =>
  (tokens[verb.head] as Token).lemma === 'have' &&
  preposition === null &&
  object?.to === (object?.from ?? 0) + 1 &&
  tokens[object?.from ?? 0]?.tag === 'NOUN' &&
  kindOfNoun(tokens[object?.from ?? 0]?.lemma ?? '', true) === 'CONCEPT'
