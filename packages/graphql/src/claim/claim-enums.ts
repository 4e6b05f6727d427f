import { builder } from '../builder.ts'

export const Modality = builder.enumType('Modality', {
  description:
    'How the source presents what it says. Who says it is attribution, a separate matter. Where a cue licenses several, the first of REQUIREMENT, JUDGEMENT, POSSIBILITY, PLAN, PREDICTION, ASSERTED that fits is taken.',
  values: {
    ASSERTED: { description: 'Said to have happened or to be so. Pages call it “Said to be so”.' },
    PLAN: { description: 'Intended, proposed, drafted, scheduled. Pages call it “Planned”.' },
    REQUIREMENT: {
      description: 'Said to be needed, critical, demanded or a premise. Pages call it “Said to be needed”.',
    },
    POSSIBILITY: { description: 'Could, may, might. Pages call it “Could happen”.' },
    PREDICTION: { description: 'Will, is expected to. Pages call it “Expected”.' },
    JUDGEMENT: { description: 'An evaluation or opinion. Pages call it “Opinion”.' },
  },
})

export const Polarity = builder.enumType('Polarity', {
  description: 'Whether something is said to be so or not to be so.',
  values: {
    AFFIRMED: { description: 'It is so.' },
    NEGATED: { description: 'It is not so.' },
  },
})

export const ClaimRole = builder.enumType('ClaimRole', {
  description: 'How an entity occurs in a claim.',
  values: {
    SUBJECT: { description: 'The claim is said of it.' },
    OBJECT: { description: 'The claim relates its subject to it.' },
    SPEAKER: { description: 'It says so: any link of the chain.' },
    ANY: { description: 'Any of these, or the value of a qualifier.' },
  },
})

export const ConditionKind = builder.enumType('ConditionKind', {
  description: 'How a condition bears on what it conditions.',
  values: {
    IF: { description: 'If it holds.' },
    ONCE: { description: 'As soon as it holds.' },
    UNLESS: { description: 'Only if it does not hold.' },
    WITHOUT: { description: 'In the absence of it.' },
    WHILE: { description: 'As long as it holds.' },
  },
})
