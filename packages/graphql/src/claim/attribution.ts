import { builder } from '../builder.ts'
import { Evidence, type EvidenceRow, selectingEvidence } from '../evidence/evidence.ts'
import { ConditionKind } from './claim-enums.ts'

builder.prismaObject('Attribution', {
  description: 'One link of the chain of those who say something.',
  select: { id: true },
  fields: (t) => ({
    speaker: t.relation('speaker', { description: 'Who says it.' }),
    cue: t.exposeString('cue', { description: 'The word that says so: "described", "say".', nullable: true }),
    evidence: t.field({
      type: Evidence,
      description: 'The words that put it in their mouth.',
      nullable: true,
      ...selectingEvidence(),
      resolve: (row) => (row as unknown as { evidence: EvidenceRow | null }).evidence,
    }),
  }),
})

builder.prismaObject('Condition', {
  description: 'What a claim is said to depend on.',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ConditionKind, description: 'How it bears on the claim.' }),
    text: t.exposeString('text', {
      description:
        'The condition in the words of the source, with the one that makes it a condition: "once a peace deal is reached".',
    }),
    claim: t.relation('conditionClaim', {
      description: 'The published claim that says the same, if there is one.',
      nullable: true,
    }),
    evidence: t.field({
      type: Evidence,
      description: 'The words that state it.',
      ...selectingEvidence(),
      resolve: (row) => (row as unknown as { evidence: EvidenceRow }).evidence,
    }),
  }),
})
