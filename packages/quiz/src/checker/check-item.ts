import { type Claim, type Knowledge, parseEdtf } from '@backstop/knowledge'
import type { Item, Refutation } from '../item/item.ts'
import type { Term } from '../query/query.ts'
import { checkContrast } from './contrast.ts'
import { isOnly, type Known } from './could-be.ts'
import { bind, evaluateQuery, openPath } from './evaluate-query.ts'
import type { Fault } from './fault.ts'
import { findGap, withoutJoin } from './find-gap.ts'
import { isSame, readMeaning } from './meaning.ts'
import { type Part, partsOf } from './parts.ts'
import { findGapInContrary } from './print.ts'
import { checkVerdict, findGapInVerdict } from './verdict.ts'

/** Verifies items against one state of the knowledge. */
export type Checker = (item: Item) => Fault[]

/**
 * Makes a checker that verifies an item from nothing but its record: evidence verbatim, the whole answer set of its query (of each of its rows) as
 * stated, exactly the keyed options among the answers, each refutation sound. It shares no code with what makes items.
 */
export function createChecker(knowledge: Knowledge): Checker {
  const known = { knowledge, meaning: readMeaning(knowledge) }
  return (item) => [
    ...checkEvidence(item, knowledge),
    ...partsOf(item).flatMap((part) => [
      ...checkAnswers(item, part, known),
      ...(part.isVerdict ? checkVerdict(item, part, known) : checkOptions(item, part, known)),
      ...part.refutations.flatMap((refutation) => checkRefutation(item, part, refutation, known)),
    ]),
    ...checkWhole(item, known),
  ]
}

/** Verifies one item: see `createChecker`, which serves better for many. */
export const checkItem = (item: Item, knowledge: Knowledge): Fault[] => createChecker(knowledge)(item)

const fault = (kind: Fault['fault'], detail: string): Fault[] => [{ fault: kind, detail }]

function checkEvidence(item: Item, knowledge: Knowledge): Fault[] {
  const claims = item.claims.map((id) => knowledge.claims.find((claim) => claim.id === id))
  const missing = item.claims.filter((_, i) => claims[i] === undefined)
  if (missing.length > 0) return fault('claims', `not published: ${missing.join(', ')}`)
  const spansOf = ({ evidence, attribution, conditions }: Claim) => [
    ...evidence,
    ...attribution.map((link) => link.evidence),
    ...conditions.map((condition) => condition.evidence),
  ]
  return item.evidence.flatMap(({ document, version, start, end, quote }) => {
    const source = knowledge.documents.find(({ id }) => id === document)
    if (source?.versions.at(-1)?.id !== version) return fault('evidence', 'not of the current version')
    if (Array.from(source.text).slice(start, end).join('') !== quote) return fault('evidence', `not verbatim: ${quote}`)
    const backed = claims
      .flatMap((claim) => (claim === undefined ? [] : spansOf(claim)))
      .some((own) => own?.version === version && own.start === start && own.end === end)
    return backed ? [] : fault('evidence', `no evidence of its claims: ${quote}`)
  })
}

function checkAnswers(
  { claims, answer }: Item,
  { options, query, answers, isStatement, isSpare }: Part,
  known: Known,
): Fault[] {
  if (!hasOneVariable(query)) return fault('query', 'not exactly one variable')
  const found = evaluateQuery(query, known.knowledge)
  const sameSet =
    found.length === answers.length &&
    found.every(({ term, claims }) =>
      answers.some(
        (stated) => isSame(stated.term, term) && stated.claims.toSorted().join() === claims.toSorted().join(),
      ),
    )
  if (!sameSet) return fault('answers', `the query has ${found.length} answers, not the ${answers.length} stated`)
  const right = options.filter(({ correct }) => correct).map(({ id }) => id)
  const shown = answers.flatMap(({ option }) => (option === null ? [] : [option]))
  if (
    answer?.form !== 'order' &&
    ((right.length === 0 && !isStatement && !isSpare) || right.toSorted().join() !== shown.toSorted().join())
  )
    return fault('key', 'the keyed options are not the answers shown')
  const keyed = answers.filter(({ option }) => option !== null)
  return keyed.every((stated) => stated.claims.some((id) => claims.includes(id)))
    ? []
    : fault('claims', 'the key rests on other claims')
}

const hasOneVariable = ({ claim, join }: Part['query']): boolean =>
  join === undefined
    ? openPath(claim) !== null
    : openPath(bind(claim, 'y', { sentence: 0 })) !== null && openPath(join, 'y') !== null

/** Every option has its term, says that term and no other option's, and no two of them could be one. */
function checkOptions(
  { answer }: Item,
  { options, answers, refutations, isStatement }: Part,
  { meaning }: Known,
): Fault[] {
  const terms = options.map(
    ({ id }) =>
      answers.find(({ option }) => option === id)?.term ?? refutations.find(({ option }) => option === id)?.term,
  )
  return options.flatMap(({ id, text, correct }, i) => {
    const term = terms[i]
    if (term === undefined) return fault('options', `${id} has no term`)
    if (!correct && !refutations.some(({ option }) => option === id)) return fault('options', `${id} is not refuted`)
    const names = meaning.namesOf(term)
    const says = (form: string) =>
      isStatement ||
      names.length === 0 ||
      names.some((name) => loosely(form).includes(loosely(name)) || loosely(name).includes(loosely(form)))
    const forms = answer?.form === 'text' ? [text, ...answer.accepted] : [text]
    if (!forms.every(says)) return fault('options', `${id} does not name its term`)
    const clash = terms.some((other, j) => j !== i && other !== undefined && !meaning.isApart(term, other))
    return clash ? fault('options', `${id} could be another option`) : []
  })
}

const loosely = (text: string) => text.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]+/gu, '')

function checkRefutation(item: Item, part: Part, refutation: Refutation, known: Known): Fault[] {
  const { query, answers } = part
  const { option, term, rule } = refutation
  if (rule === 'STATED' || rule === 'DENIED' || rule === 'CONTRARY') {
    const gap =
      findGapInVerdict(part, refutation, known) ??
      (rule === 'CONTRARY' ? findGapInContrary(statementIn(item, part), refutation, known) : null)
    return gap === null ? [] : fault('refutation', `${option}: ${gap}`)
  }
  const couldBeRight = answers.some((answer) => !known.meaning.isApart(answer.term, term))
  const plain = withoutJoin(query, commonOf(query, known), known)
  const gap = couldBeRight
    ? 'it could be an answer'
    : plain === null
      ? 'what joins the claims could be several things'
      : findGap(plain, refutation, known)
  return gap === null ? [] : fault('refutation', `${option}: ${gap}`)
}

/** The statement that is judged: the one in quotation marks, or the option itself, but for the pronoun that stands for its topic. */
const statementIn = ({ stem }: Item, { isVerdict, options }: Part): string =>
  isVerdict ? (/“(.+)”/u.exec(stem)?.[1] ?? '') : (options[0]?.text ?? '').replace(/^(?:It|They) /u, '')

/** What the two patterns of a query have in common, where that is one thing. */
function commonOf({ join }: Part['query'], { knowledge }: Known): Term | undefined {
  if (join === undefined) return undefined
  const found = evaluateQuery({ find: 'x', claim: bind(join, 'y', { variable: 'x' }) }, knowledge)
  return found.length === 1 ? found[0]?.term : undefined
}

/** Whether a statement is about an entity: its pattern has it in one place, or what is looked at there is it. */
function isAbout({ query, answers, refutations }: Part, entity: string): boolean {
  const { subject, object, qualifiers } = query.claim
  const slots = [subject, object, ...qualifiers.map(({ value }) => value)]
  const isIt = (term: object | null) => term !== null && 'entity' in term && term.entity === entity
  const asked = [...answers.filter(({ option }) => option !== null), ...refutations]
  const isLookedAt = slots.some((slot) => slot !== null && 'variable' in slot) && asked.every(({ term }) => isIt(term))
  return slots.some(isIt) || isLookedAt
}

/** What has to hold of the answer as a whole: one word fits a blank, dates follow on each other, each thing has a partner of its own. */
function checkWhole(item: Item, known: Known): Fault[] {
  const { answer } = item
  if (item.contrast !== undefined) return checkContrast(item, item.contrast)
  const parts = partsOf(item)
  if (parts.some(({ isStatement }) => isStatement)) {
    const asked = parts.flatMap(({ answers, refutations }) => [
      ...answers.filter(({ option }) => option !== null),
      ...refutations,
    ])
    const [first] = asked
    const isOne =
      item.topic === undefined
        ? asked.every(({ term }) => first !== undefined && isSame(first.term, term))
        : parts.every((part) => isAbout(part, item.topic as string))
    const each = item.options.every(({ id }) => parts.some(({ options }) => options.some((option) => option.id === id)))
    return isOne && each ? [] : fault('key', 'the statements are not all about one thing')
  }
  if (answer?.form === 'text') {
    const [part] = parts
    const term = part?.answers[0]?.term
    return part && term && part.answers.length === 1 && isOnly(term, part.query.claim, known)
      ? []
      : fault('answers', 'something else could be typed')
  }
  if (answer?.form === 'order') {
    // What is told twice happens on the days that both name.
    const ranges = answer.right.map((id) => {
      const days = item.proof.answers.flatMap(({ row, term }) =>
        row === id ? ['time' in term ? parseEdtf(term.time) : null] : [],
      )
      const firsts = days.map((range) => range?.first ?? '').toSorted()
      const lasts = days.map((range) => range?.last ?? '').toSorted()
      return { first: firsts.at(-1) ?? '', last: lasts[0] ?? '' }
    })
    const inOrder = ranges.every(
      ({ first, last }, i) =>
        first !== '' && last !== '' && first <= last && (i === 0 || (ranges[i - 1]?.last ?? '') < first),
    )
    const whole =
      answer.right.toSorted().join() ===
      answer.steps
        .map(({ id }) => id)
        .toSorted()
        .join()
    return inOrder && whole ? [] : fault('key', 'the dates do not follow on each other')
  }
  if (answer?.form !== 'pairs') return []
  const rights = answer.pairs.map(({ right }) => right)
  const apart = new Set(rights).size === rights.length && answer.right.length > rights.length
  return apart && answer.pairs.length === answer.left.length
    ? []
    : fault('key', 'a partner is shared, or none is left over')
}
