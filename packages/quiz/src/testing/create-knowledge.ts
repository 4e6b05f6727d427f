import {
  type Claim,
  type Entity,
  findQuote,
  type Guard,
  type Identified,
  type Knowledge,
  type Predicate,
  type Relation,
  type Value,
} from '@backstop/knowledge'

/** What a test says of a claim; the rest is the plainest there is. `quote` must stand once in the text. */
export type ClaimParts = Partial<Omit<Claim, 'evidence' | 'object' | 'qualifiers' | 'attribution' | 'conditions'>> & {
  text: string
  subject: string
  predicate: string
  quote: string
  object?: Value
  qualifiers?: { key: Claim['qualifiers'][number]['key']; value: Value }[]
  speakers?: string[]
  /** The words of its only condition, which the quote has. */
  condition?: string
}

/** Builds knowledge about one text, part by part, with ids that count up: the same calls give the same knowledge. */
export function createKnowledge(text: string) {
  let last = 0
  const nextId = () => `00000000-0000-7000-8000-${String(++last).padStart(12, '0')}`
  const [document, version] = [nextId(), nextId()]
  const knowledge: Knowledge = {
    ...{ revision: 1, entities: [], predicates: [], guards: [], claims: [], relations: [] },
    documents: [
      {
        ...{ id: document, slugs: ['test'], title: text.split('\n')[0] || 'Untitled', language: 'en', text },
        ...{ publisher: null, author: null, url: null, rights: null, publishedOn: null, datedAround: null },
        versions: [{ id: version, version: 1, sha256: '0'.repeat(64) }],
      },
    ],
  }
  const spanOf = (quote: string) => {
    const span = findQuote(text, { quote })
    if ('problem' in span) throw new Error(`“${quote}” is ${span.problem}`)
    return { id: nextId(), version, ...span, quote }
  }
  const add = <Each extends { id: string }>(list: Each[], each: Omit<Each, 'id'>): string => {
    const id = nextId()
    list.push({ id, ...each } as Each)
    return id
  }
  return {
    knowledge,
    document,
    entity: (name: string, kind: Entity['kind'], more: Partial<Entity> = {}) =>
      add<Identified<Entity>>(knowledge.entities, {
        ...{
          slugs: [name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')],
          name,
          kind,
          description: null,
          aliases: [],
          sameAs: [],
        },
        ...{ mergedInto: null, ...more },
      }),
    predicate: (key: string, more: Partial<Predicate> = {}) =>
      add<Identified<Predicate>>(knowledge.predicates, {
        ...{
          key,
          label: key.replaceAll('-', ' '),
          inverseLabel: null,
          description: null,
          subjectKinds: [],
          objectKinds: [],
        },
        ...{ functional: false, symmetric: false, complete: true, ...more },
      }),
    guard: (kind: Guard['kind'], from: string, to: string) =>
      add<Identified<Guard>>(knowledge.guards, { kind, from, to, because: 'test' }),
    relation: (kind: Relation['kind'], from: string, to: string) =>
      add<Identified<Relation>>(knowledge.relations, {
        kind,
        from,
        to,
        basis: 'EDITORIAL',
        because: 'test',
        evidence: [],
      }),
    claim: ({ quote, object, qualifiers = [], speakers = [], condition, ...parts }: ClaimParts) =>
      add<Identified<Claim>>(knowledge.claims, {
        ...{ document, modality: 'ASSERTED', polarity: 'AFFIRMED', note: null, ...parts },
        conditions:
          condition === undefined
            ? []
            : [{ id: nextId(), kind: 'IF', text: condition, claim: null, evidence: spanOf(quote) }],
        object: object === undefined ? null : { id: nextId(), value: object },
        qualifiers: qualifiers.map((qualifier) => ({ id: nextId(), ...qualifier })),
        attribution: speakers.map((speaker) => ({ id: nextId(), speaker, cue: null, evidence: spanOf(quote) })),
        evidence: [spanOf(quote)],
      }),
  }
}

/** The value that an entity is. */
export const entityValue = (entity: string, text = 'it'): Value => ({ kind: 'ENTITY', text, entity })
/** The value that a date is. */
export const timeValue = (text: string, value: string): Value => ({ kind: 'TIME', text, value, inferredBecause: null })
/** The value that a number of something is: "up to" has a maximum alone. */
export const quantityValue = (text: string, minimum: number | null, maximum: number | null, unit: string): Value => ({
  ...{ kind: 'QUANTITY', text, minimum, maximum, unit },
})
