import { builder } from '../builder.ts'
import { Entity } from '../entity/entity.ts'
import { Evidence, type EvidenceRow, selectingEvidence } from '../evidence/evidence.ts'
import { planRows } from '../load/load-rows.ts'
import { type NestedSelection, selecting } from '../load/selecting.ts'
import { refetchable } from '../node/load-node.ts'
import { Value, type ValueRow, valueColumns } from '../value/value.ts'
import { Modality, Polarity } from './claim-enums.ts'
import { Qualifier } from './qualifier.ts'

const inOrder = { position: 'asc' } as const
/** What a claim may have several of is counted as often as claims have it: in the shipped article 1.5 pieces of evidence, one circumstance, a third of a speaker. */
const usually = (times: number) => ({ field: 1, multiplier: times })

const entityOfValue = { type: 'EntityValue', name: 'entity' }

/** The object and the qualifiers read the same rows, so that one join serves both. */
const selectingValues = (path: Parameters<NestedSelection>[1]) =>
  selecting((nested) => ({
    values: {
      orderBy: [{ slot: 'asc' }, inOrder],
      select: { ...valueColumns, entity: nested({ select: { id: true } }, path, 'Entity') },
    },
  }))

/** What those fields find that read more than Pothos knows of. */
type Loaded = {
  values: (ValueRow & { slot: 'OBJECT' | 'QUALIFIER'; key: string | null })[]
  evidence: EvidenceRow[]
}

export const Claim = builder.prismaNode('Claim', {
  description:
    'Something a document says, with everything that says how it is meant: who says it, how certain it is, under what condition, and the verbatim words it rests on.',
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', {
      description:
        'One sentence that stands alone: names in full; polarity, modality, conditions and, when attributed, the speaker in words.',
    }),
    subject: t.relation('subject', { description: 'Who or what it is said of.' }),
    predicate: t.relation('predicate', { description: 'What the subject is said to do or be.' }),
    object: t.field({
      type: Value,
      description: 'What the predicate relates the subject to; null for an intransitive predicate.',
      nullable: true,
      ...selectingValues([entityOfValue]),
      resolve: (claim) => (claim as unknown as Loaded).values.find(({ slot }) => slot === 'OBJECT'),
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description: 'The circumstances: time, place, quantity, manner, purpose, recipient …',
      complexity: usually(2),
      ...selectingValues(['value', entityOfValue]),
      resolve: (claim) => (claim as unknown as Loaded).values.filter(({ slot }) => slot === 'QUALIFIER'),
    }),
    note: t.exposeString('note', {
      description:
        'Why the words were read as they were (“presupposed by ‘again’”, “the source lacks the verb”), for whoever checks it; null where nothing had to be decided.',
      nullable: true,
    }),
    modality: t.expose('modality', { type: Modality, description: 'How the source presents it.' }),
    polarity: t.expose('polarity', { type: Polarity, description: 'Said to be so, or not to be so.' }),
    speaker: t.field({
      type: Entity,
      description: 'Who says it: attribution[0].speaker; null when the document speaks for itself.',
      nullable: true,
      select: (_args, _context, nested) => ({
        attribution: { orderBy: inOrder, select: { id: true, speaker: nested({ select: { id: true } }) } },
      }),
      resolve: ({ attribution }) => attribution[0]?.speaker,
    }),
    attribution: t.relation('attribution', {
      description:
        'The chain of speakers, nearest the content first. Persons, organizations and groups speak, a plan does not; the author is never a link.',
      complexity: usually(1),
      query: { orderBy: inOrder },
    }),
    conditions: t.relation('conditions', {
      description: 'What it is said to depend on: "once a peace deal is reached".',
      complexity: usually(1),
      query: { orderBy: inOrder },
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The verbatim words it rests on. Never empty; all of it in `document`.',
      complexity: usually(2),
      ...selectingEvidence({ where: { role: 'CLAIM' }, orderBy: inOrder }),
      resolve: (claim) => (claim as unknown as Loaded).evidence,
    }),
    document: t.relation('document', { description: 'The document that says it.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last published or changed.' }),
  }),
})

refetchable('Claim', (ids, context, info) => planRows(context, info, 'Claim')(ids))
