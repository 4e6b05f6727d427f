import type { Claim, Identified, Knowledge } from '@backstop/knowledge'
import type { Item, Refutation } from '../item/item.ts'
import type { Term } from '../query/query.ts'
import { constraintsOf, evaluateQuery, listOf, openPath, readingsOf, whoSays } from './evaluate-query.ts'
import { isSame, type Meaning, readMeaning } from './meaning.ts'

/** Something about an item that does not hold. */
export type Fault = {
  fault: 'evidence' | 'claims' | 'query' | 'answers' | 'key' | 'options' | 'refutation'
  detail: string
}

/** Verifies items against one state of the knowledge. */
export type Checker = (item: Item) => Fault[]

/**
 * Makes a checker that verifies an item from nothing but its record: evidence verbatim, the query's whole answer set as
 * stated, exactly the keyed options among the answers, each refutation sound. It shares no code with what makes items.
 */
export function createChecker(knowledge: Knowledge): Checker {
  const meaning = readMeaning(knowledge)
  return (item) => [
    ...checkEvidence(item, knowledge),
    ...checkAnswers(item, knowledge),
    ...checkOptions(item, meaning),
    ...item.proof.refutations.flatMap((refutation) => checkRefutation(item, refutation, knowledge, meaning)),
  ]
}

/** Verifies one item: see `createChecker`, which serves better for many. */
export const checkItem = (item: Item, knowledge: Knowledge): Fault[] => createChecker(knowledge)(item)

const fault = (kind: Fault['fault'], detail: string): Fault[] => [{ fault: kind, detail }]

function checkEvidence(item: Item, knowledge: Knowledge): Fault[] {
  const claims = item.claims.map((id) => knowledge.claims.find((claim) => claim.id === id))
  const missing = item.claims.filter((_, i) => claims[i] === undefined)
  if (missing.length > 0) return fault('claims', `not published: ${missing.join(', ')}`)
  return item.evidence.flatMap(({ document, version, start, end, quote }) => {
    const source = knowledge.documents.find(({ id }) => id === document)
    if (source?.versions.at(-1)?.id !== version) return fault('evidence', 'not of the current version')
    if (Array.from(source.text).slice(start, end).join('') !== quote) return fault('evidence', `not verbatim: ${quote}`)
    const backed = claims
      .flatMap((claim) =>
        claim === undefined ? [] : [...claim.evidence, ...claim.attribution.map((link) => link.evidence)],
      )
      .some((own) => own?.version === version && own.start === start && own.end === end)
    return backed ? [] : fault('evidence', `no evidence of its claims: ${quote}`)
  })
}

function checkAnswers({ options, proof, claims }: Item, knowledge: Knowledge): Fault[] {
  if (openPath(proof.query) === null) return fault('query', 'not exactly one variable')
  const found = evaluateQuery(proof.query, knowledge)
  const sameSet =
    found.length === proof.answers.length &&
    found.every(({ term, claims }) =>
      proof.answers.some(
        (answer) => isSame(answer.term, term) && answer.claims.toSorted().join() === claims.toSorted().join(),
      ),
    )
  if (!sameSet) return fault('answers', `the query has ${found.length} answers, not the ${proof.answers.length} stated`)
  const right = options.filter(({ correct }) => correct).map(({ id }) => id)
  const shown = proof.answers.flatMap(({ option }) => (option === null ? [] : [option]))
  if (right.length === 0 || right.toSorted().join() !== shown.toSorted().join())
    return fault('key', 'the keyed options are not the answers shown')
  const keyed = proof.answers.filter(({ option }) => option !== null)
  return keyed.every((answer) => answer.claims.some((id) => claims.includes(id)))
    ? []
    : fault('claims', 'the key rests on other claims')
}

/** Every option has its term, says that term and no other option's, and no two of them could be one. */
function checkOptions({ options, proof }: Item, meaning: Meaning): Fault[] {
  const terms = options.map(
    ({ id }) =>
      proof.answers.find(({ option }) => option === id)?.term ??
      proof.refutations.find(({ option }) => option === id)?.term,
  )
  return options.flatMap(({ id, text, correct }, i) => {
    const term = terms[i]
    if (term === undefined) return fault('options', `${id} has no term`)
    if (!correct && !proof.refutations.some(({ option }) => option === id))
      return fault('options', `${id} is not refuted`)
    const names = meaning.namesOf(term)
    const says =
      names.length === 0 ||
      names.some((name) => loosely(text).includes(loosely(name)) || loosely(name).includes(loosely(text)))
    if (!says) return fault('options', `${id} does not name its term`)
    const clash = terms.some((other, j) => j !== i && other !== undefined && !meaning.isApart(term, other))
    return clash ? fault('options', `${id} could be another option`) : []
  })
}

const loosely = (text: string) => text.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]+/gu, '')

function checkRefutation(item: Item, refutation: Refutation, knowledge: Knowledge, meaning: Meaning): Fault[] {
  const { option, term, rule } = refutation
  const couldBeRight = item.proof.answers.some((answer) => !meaning.isApart(answer.term, term))
  const aboutFact = rule === 'FUNCTIONAL' || rule === 'CLOSED_LIST'
  const gap = couldBeRight
    ? 'it could be an answer'
    : (aboutFact ? findGapInList : findGapInTelling)(item, refutation, knowledge, meaning)
  return gap === null ? [] : fault('refutation', `${option}: ${gap}`)
}

type GapFinder = (item: Item, refutation: Refutation, knowledge: Knowledge, meaning: Meaning) => string | null

/** What is missing to refute by what the predicate's claims say: the flag it rests on, a claim of the list, or that no claim leaves it open. */
const findGapInList: GapFinder = (item, { term, rule, claims }, knowledge, meaning) => {
  const { query } = item.proof
  const predicate = knowledge.predicates.find(({ id }) => id === query.claim.predicate)
  const list = listOf(query, knowledge)
  if (rule === 'FUNCTIONAL') {
    if (!predicate?.functional || openPath(query) !== 'object') return 'the slot is not functional'
  } else {
    if (!predicate?.complete) return 'the list is not closed'
    const whole = list.map(({ id }) => id).toSorted()
    if (whole.join() !== claims.toSorted().join()) return 'the list is not whole'
  }
  const symmetric = predicate?.symmetric === true
  return list.some((claim) => couldHold(claim, item, term, symmetric, meaning)) ? 'a claim leaves it open' : null
}

/** What is missing to refute by who tells the same, or how: a claim that says the same, or that none of them is told by or as this. */
const findGapInTelling: GapFinder = (item, { term, rule, claims }, knowledge, meaning) => {
  const { query } = item.proof
  const asksSpeaker = rule === 'SPEAKERS_KNOWN'
  if (openPath(query) !== (asksSpeaker ? 'speaker' : 'modality')) return 'the rule does not fit the question'
  const alike = knowledge.claims
    .filter((claim) => saysAlike(claim, item, meaning))
    .filter((claim) => asksSpeaker || claim.predicate === query.claim.predicate)
  if (!alike.every(({ id }) => claims.includes(id))) return 'a claim that says the same was not looked at'
  const told = alike.flatMap((claim) => (asksSpeaker ? whoSays(claim) : [{ modality: claim.modality }]))
  return told.every((each) => meaning.isApart(each, term)) ? null : 'something like it is told so'
}

/** Whether nothing in a claim rules out that it holds `term` in the open slot: silence rules nothing out, other words neither. */
function couldHold(claim: Claim, { proof }: Item, term: Term, symmetric: boolean, meaning: Meaning): boolean {
  const { query } = proof
  if (claim.polarity !== query.claim.polarity) return false
  const open = openPath(query)
  return readingsOf(claim, symmetric).some((reading) => {
    const compatible = constraintsOf(query).every(({ path, slot }) => {
      if ('variable' in slot || path === 'speaker' || path === 'modality') return true
      const own = reading.filter((each) => each.path === path)
      if (own.length === 0 || own.some((each) => !meaning.isApart(each.term, slot))) return true
      return path.startsWith('qualifier') && ('text' in slot || own.some((each) => 'text' in each.term))
    })
    return compatible && reading.some((each) => each.path === open && !meaning.isApart(each.term, term))
  })
}

/**
 * Whether a claim of the document says the same as the query's, or nearly: of one thing, and about one thing where both name one. Another predicate says
 * nearly the same only between things that are or hold each other, and of a number only with a number.
 */
function saysAlike(claim: Identified<Claim>, { proof }: Item, meaning: Meaning): boolean {
  const { document, subject, object, predicate, qualifiers } = proof.query.claim
  if (claim.document !== document || 'variable' in subject) return false
  const isOther = claim.predicate !== predicate
  const asksNumber = qualifiers.some(({ value }) => 'quantity' in value)
  if (isOther && asksNumber && !claim.qualifiers.some(({ value }) => value.kind === 'QUANTITY')) return false
  const meet = (a: Term, b: Term) => (isOther ? meaning.isOneInOther(a, b) : !meaning.isApart(a, b))
  return readingsOf(claim, true).some((reading) => {
    const at = (path: string) => reading.find((each) => each.path === path)?.term
    if (!meet(at('subject') as Term, subject)) return false
    const own = at('object')
    if (object === null || own === undefined || 'variable' in object) return claim.predicate === predicate
    return meet(own, object)
  })
}
