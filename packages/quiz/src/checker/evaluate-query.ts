import { type Claim, type Identified, type Knowledge, splitSentences, type Value } from '@backstop/knowledge'
import type { Pattern, Query, Slot, Term } from '../query/query.ts'
import { isSame } from './meaning.ts'

/** One answer of a query and the claims that give it. */
export type Found = { term: Term; claims: string[] }

const toTerm = (value: Value): Term => {
  if (value.kind === 'ENTITY') return { entity: value.entity }
  if (value.kind === 'TIME') return { time: value.value }
  if (value.kind === 'TEXT') return { text: value.text }
  return { quantity: { minimum: value.minimum, maximum: value.maximum, unit: value.unit } }
}

/** Who says a claim; its document's author where it names nobody. */
export const whoSays = (claim: Claim): Term[] =>
  claim.attribution.length > 0
    ? claim.attribution.map((link) => ({ entity: link.speaker }))
    : [{ author: claim.document }]

/** A claim laid out flat: a path for each slot, with what stands there. A symmetric claim has two such readings. */
export type Reading = { path: string; term: Term }[]

/** The readings of a claim. */
export function readingsOf(claim: Claim, symmetric: boolean): Reading[] {
  const common: Reading = [
    ...claim.qualifiers.map(({ key, value }) => ({ path: `qualifier ${key}`, term: toTerm(value) })),
    ...whoSays(claim).map((term) => ({ path: 'speaker', term })),
    { path: 'modality', term: { modality: claim.modality } },
    ...claim.conditions.map(({ text }) => ({ path: 'condition', term: { text } })),
  ]
  const subject: Term = { entity: claim.subject }
  if (claim.object === null) return [[{ path: 'subject', term: subject }, ...common]]
  const object = toTerm(claim.object.value)
  const plain = [{ path: 'subject', term: subject }, { path: 'object', term: object }, ...common]
  const turned = [{ path: 'subject', term: object }, { path: 'object', term: subject }, ...common]
  return symmetric && 'entity' in object ? [plain, turned] : [plain]
}

/** The sentences of a document that a claim's evidence lies in, by index. */
export function sentencesUnder(claim: Claim, knowledge: Knowledge): Term[] {
  const document = knowledge.documents.find(({ id }) => id === claim.document)
  if (document === undefined) return []
  return splitSentences(document.text, document.language)
    .filter((sentence) => claim.evidence.some(({ start, end }) => start < sentence.end && sentence.start < end))
    .map(({ index }) => ({ sentence: index }))
}

/** The slots of a pattern, each with its path, as readings have them. */
export function constraintsOf(claim: Pattern): { path: string; slot: Slot }[] {
  const optional = (path: 'speaker' | 'modality' | 'condition' | 'sentence') =>
    claim[path] === undefined ? [] : [{ path, slot: claim[path] }]
  return [
    { path: 'subject', slot: claim.subject },
    ...(claim.object === null ? [] : [{ path: 'object', slot: claim.object }]),
    ...claim.qualifiers.map(({ key, value }) => ({ path: `qualifier ${key}`, slot: value })),
    ...optional('speaker'),
    ...optional('modality'),
    ...optional('condition'),
    ...optional('sentence'),
  ]
}

const isOpen = (slot: Slot, name: 'x' | 'y') => 'variable' in slot && slot.variable === name

/** The path of a variable in a pattern; null unless the pattern has it exactly once and no other. */
export function openPath(claim: Pattern, name: 'x' | 'y' = 'x'): string | null {
  const open = constraintsOf(claim).filter(({ slot }) => 'variable' in slot)
  return open.length === 1 && open[0] && isOpen(open[0].slot, name) ? open[0].path : null
}

/** A pattern with a variable replaced by what it stands for. */
export function bind(claim: Pattern, name: 'x' | 'y', term: Slot): Pattern {
  const put = <Each extends Slot | null | undefined>(slot: Each) => (slot && isOpen(slot, name) ? term : slot)
  return {
    ...claim,
    subject: put(claim.subject) as Slot,
    object: put(claim.object) as Slot | null,
    qualifiers: claim.qualifiers.map(({ key, value }) => ({ key, value: put(value) as Slot })),
  }
}

/** The claims of the pattern's document with its predicate. */
export function listOf({ document, predicate }: Pattern, knowledge: Knowledge): Identified<Claim>[] {
  return knowledge.claims.filter((claim) => claim.document === document && claim.predicate === predicate)
}

/** The whole answer set of a query, by going through every claim. Empty for a query without exactly one variable. */
export function evaluateQuery({ claim, join }: Query, knowledge: Knowledge): Found[] {
  if (join === undefined) return match(claim, knowledge)
  // What the two have in common is found by the one pattern and put into the other.
  const found: Found[] = []
  for (const common of match(bind(join, 'y', { variable: 'x' }), knowledge))
    for (const { term, claims } of match(bind(claim, 'y', common.term), knowledge))
      for (const id of [...claims, ...common.claims]) note(found, term, id)
  return found
}

function match(pattern: Pattern, knowledge: Knowledge): Found[] {
  const open = openPath(pattern)
  const symmetric = knowledge.predicates.some(({ id, symmetric }) => id === pattern.predicate && symmetric)
  const given = constraintsOf(pattern).filter(({ slot }) => !('variable' in slot))
  const found: Found[] = []
  if (open === null) return found
  for (const claim of listOf(pattern, knowledge)) {
    if (claim.polarity !== pattern.polarity || (pattern.object === null) !== (claim.object === null)) continue
    const placed =
      pattern.sentence === undefined
        ? []
        : sentencesUnder(claim, knowledge).map((term) => ({ path: 'sentence', term }) as const)
    for (const reading of readingsOf(claim, symmetric)) {
      const whole = [...reading, ...placed]
      const holds = given.every(({ path, slot }) =>
        whole.some((own) => own.path === path && isSame(own.term, slot as Term)),
      )
      if (!holds) continue
      for (const { path, term } of whole) if (path === open) note(found, term, claim.id)
    }
  }
  return found
}

function note(found: Found[], term: Term, claim: string): void {
  const known = found.find((each) => isSame(each.term, term))
  if (!known) found.push({ term, claims: [claim] })
  else if (!known.claims.includes(claim)) known.claims.push(claim)
}
