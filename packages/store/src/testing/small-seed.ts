/** The files of a small seed, without ids; a test changes what it tries. */
export const small = {
  'article.txt': 'Ann’s plan\nAnn said Bob would go once Cy is back. Bob 🇺🇦 went. Bob slept.',
  'document.yaml': `
slug: anns-plan
title: Ann’s plan
language: en
publisher: null
author: null
url: null
rights: null
publishedOn: null
datedAround: { text: today, value: 2025-02, inferredBecause: A guess for a test. }
`,
  'predicates.yaml': `
- { key: goes, label: goes, inverseLabel: null, description: null, subjectKinds: [PERSON], objectKinds: [], functional: false, symmetric: false, complete: false }
`,
  'entities.yaml': `
- { slug: ann, name: Ann, kind: PERSON, description: null }
- { slug: bob, name: Bob, kind: PERSON, description: null, aliases: [Bobby] }
- { slug: the-plan, name: Ann’s plan, kind: PLAN, description: null }
`,
  'guards.yaml': `
- { kind: OVERLAPPING, from: ann, to: the-plan, because: It is hers. }
`,
  'claims.yaml': `
- key: bob-goes
  text: According to Ann, Bob would go once Cy is back.
  subject: bob
  predicate: goes
  object: null
  modality: PLAN
  polarity: AFFIRMED
  attribution: [{ speaker: ann, cue: said, evidence: Ann said }]
  conditions: [{ kind: ONCE, text: once Cy is back, evidence: once Cy is back }]
  evidence: [Bob would go once Cy is back]
- key: bob-went
  text: Bob went.
  subject: bob
  predicate: goes
  object: null
  modality: ASSERTED
  polarity: AFFIRMED
  evidence: [Bob 🇺🇦 went]
`,
  'relations.yaml': `
- { kind: SUPPORTS, from: bob-went, to: bob-goes, basis: EDITORIAL, because: A test. }
`,
}
