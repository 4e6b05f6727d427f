import { type EntityKind, type Knowledge, modalities } from '@backstop/knowledge'
import fc from 'fast-check'
import { type ClaimParts, createKnowledge, entityValue, quantityValue, timeValue } from './create-knowledge.ts'

const kinds: EntityKind[] = ['PERSON', 'GROUP', 'ORGANIZATION', 'PLACE', 'CAPABILITY', 'CONCEPT', 'ROLE']
const names =
  'Ada Brun,Carl Dahl,Eva Falk,Gus Holt,Iris Jung,North Dock,South Dock,Dock,City council,The council,Steel frames,Steel,Old Harbour,Harbour,Zeta group'.split(
    ',',
  )
const verbs = ['provide', 'protect', 'visit', 'require', 'meet', 'support']
const moods = {
  ASSERTED: 'has to',
  PLAN: 'would',
  REQUIREMENT: 'will need to',
  POSSIBILITY: 'could',
  PREDICTION: 'will',
  JUDGEMENT: 'should',
}

/** What a claim is drawn from: indexes are taken modulo what there is. */
const claimSeed = fc.record({
  subject: fc.nat(),
  predicate: fc.nat(),
  object: fc.option(fc.nat()),
  place: fc.option(fc.nat(), { freq: 2 }),
  time: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 2 }),
  quantity: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 4 }),
  modality: fc.constantFrom(...modalities),
  denied: fc.nat({ max: 5 }).map((value) => value === 0),
  speakers: fc.array(fc.nat(), { maxLength: 2 }),
  condition: fc.option(fc.nat(), { freq: 2 }),
})

/** What happens to a graph after it was drawn. */
const mutation = fc.record({
  what: fc.constantFrom('rename', 'merge', 'duplicate', 'contradict', 'drop object', 'alias'),
  a: fc.nat(),
  b: fc.nat(),
})

const graphSeed = fc.record({
  // Few kinds in one graph make things that can be mistaken for each other.
  palette: fc.subarray(kinds, { minLength: 1 }),
  entities: fc.array(fc.record({ name: fc.nat(), kind: fc.nat() }), { minLength: 1, maxLength: 10 }),
  predicates: fc.array(
    fc.record({ verb: fc.nat(), functional: fc.boolean(), symmetric: fc.boolean(), complete: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  ),
  claims: fc.array(claimSeed, { minLength: 1, maxLength: 14 }),
  guards: fc.array(
    fc.record({
      kind: fc.constantFrom('PART_OF' as const, 'BROADER' as const, 'OVERLAPPING' as const),
      a: fc.nat(),
      b: fc.nat(),
    }),
    {
      maxLength: 4,
    },
  ),
  relations: fc.array(
    fc.record({ kind: fc.constantFrom('REPEATS' as const, 'CONTRADICTS' as const), a: fc.nat(), b: fc.nat() }),
    { maxLength: 2 },
  ),
  mutations: fc.array(mutation, { maxLength: 5 }),
})
type GraphSeed = typeof graphSeed extends fc.Arbitrary<infer Seed> ? Seed : never
type ClaimSeed = GraphSeed['claims'][number]

const at = <Each>(list: readonly Each[], index: number): Each => list[index % list.length] as Each

/** Claim graphs of every sort, one document each, mutated: renamed, merged, doubled, contradicted, robbed of their objects. */
export const anyKnowledge: fc.Arbitrary<Knowledge> = graphSeed.map(buildFrom)

/** The same with at most two things that all claims are about and few voices: graphs in which people speak of one matter, and against each other. */
export const anyDispute: fc.Arbitrary<Knowledge> = graphSeed.map((seed) =>
  buildFrom({
    ...seed,
    claims: seed.claims.map((claim) => ({
      ...claim,
      subject: claim.subject % 2,
      predicate: claim.predicate % (claim.denied ? 1 : 3),
      speakers: claim.speakers.slice(0, 1).map((speaker) => 2 + (speaker % 4)),
    })),
  }),
)

function buildFrom(seed: GraphSeed): Knowledge {
  const sentences = seed.claims.map((claim, i) => `Note ${i + 1}: ${sentenceOf(seed, claim)}`)
  const build = createKnowledge(['Notes', ...sentences].join('\n'))
  const entities = seed.entities.map(({ name, kind }, i) =>
    build.entity(nameOf(seed, i), at(seed.palette, kind), { description: name % 2 ? 'Place in town.' : null }),
  )
  const predicates = seed.predicates.map(({ verb, ...flags }, i) =>
    build.predicate(`${at(verbs, verb)}-${'abc'[i]}`, flags),
  )
  const claims = seed.claims.map((claim, i) =>
    build.claim(partsOf(seed, claim, { entities, predicates, quote: sentences[i] as string })),
  )
  for (const { kind, a, b } of seed.guards) build.guard(kind, at(entities, a), at(entities, b))
  for (const { kind, a, b } of seed.relations) build.relation(kind, at(claims, a), at(claims, b))
  for (const { what, a, b } of seed.mutations) mutate(build.knowledge, what, a, b)
  return build.knowledge
}

const nameOf = ({ entities }: GraphSeed, index: number): string => {
  const { name } = at(entities, index)
  return name % 5 === 0 ? at(names, name) : `${at(names, name)} ${'ABCDEFGHIJ'[index % entities.length]}`
}

function sentenceOf(seed: GraphSeed, claim: ClaimSeed): string {
  const [first] = claim.speakers
  const parts = [
    first === undefined ? '' : `According to ${nameOf(seed, first)},`,
    nameOf(seed, claim.subject),
    moods[claim.modality],
    claim.denied ? 'not' : '',
    at(verbs, at(seed.predicates, claim.predicate).verb),
    claim.quantity === null ? '' : `${claim.quantity} crates of`,
    claim.object === null ? '' : nameOf(seed, claim.object),
    claim.place === null ? '' : `in ${nameOf(seed, claim.place)}`,
    claim.time === null ? '' : `on ${claim.time} May 2025`,
    claim.condition === null ? '' : conditionOf(claim.condition),
  ]
  return `${parts.filter((part) => part !== '').join(' ')}.`
}

const conditionOf = (drawn: number): string =>
  at(['if the rain stops', 'once the harbour is open', 'unless the council objects', 'without a second vote'], drawn)

type Made = { entities: string[]; predicates: string[]; quote: string }

function partsOf(seed: GraphSeed, claim: ClaimSeed, { entities, predicates, quote }: Made): ClaimParts {
  const { object, place, time, quantity } = claim
  return {
    ...{
      text: sentenceOf(seed, claim),
      quote,
      subject: at(entities, claim.subject),
      predicate: at(predicates, claim.predicate),
    },
    ...(object === null ? {} : { object: entityValue(at(entities, object)) }),
    qualifiers: [
      ...(place === null ? [] : [{ key: 'place', value: entityValue(at(entities, place)) } as const]),
      ...(time === null ? [] : [{ key: 'time', value: timeValue(`on ${time} May 2025`, `2025-05-0${time}`) } as const]),
      ...(quantity === null
        ? []
        : [{ key: 'quantity', value: quantityValue(`${quantity}`, quantity, quantity, 'crates') } as const]),
    ],
    modality: claim.modality,
    polarity: claim.denied ? 'NEGATED' : 'AFFIRMED',
    speakers: claim.speakers.map((speaker) => at(entities, speaker)),
    ...(claim.condition === null ? {} : { condition: conditionOf(claim.condition) }),
  }
}

function mutate(knowledge: Knowledge, what: string, a: number, b: number): void {
  const { entities, claims } = knowledge
  const [entity, other, claim] = [at(entities, a), at(entities, b), at(claims, a)]
  if (what === 'rename') entity.name = at(names, b)
  if (what === 'alias') entity.aliases.push(other.name)
  if (what === 'drop object') claim.object = null
  if (what === 'duplicate' || what === 'contradict') {
    const polarity = what === 'duplicate' || claim.polarity === 'NEGATED' ? 'AFFIRMED' : 'NEGATED'
    claims.push({ ...claim, id: `ffffffff-ffff-7fff-8fff-${String(claims.length).padStart(12, '0')}`, polarity })
  }
  if (what === 'merge' && entity.id !== other.id) {
    const text = JSON.stringify({ ...knowledge, entities: entities.filter(({ id }) => id !== other.id) }).replaceAll(
      other.id,
      entity.id,
    )
    Object.assign(knowledge, JSON.parse(text))
    at(
      knowledge.entities,
      knowledge.entities.findIndex(({ id }) => id === entity.id),
    ).aliases.push(other.name)
  }
}
