import { describe, expect, it } from 'vitest'
import { facetsOf } from './facets.ts'

const named = (slug: string) => ({ slug, name: slug.toUpperCase() })
const claim = (modality: 'PLAN' | 'ASSERTED', subject: string, object: string | null, ...speakers: string[]) => ({
  modality,
  subject: named(subject),
  object: object === null ? null : { text: object, entity: named(object) },
  attribution: speakers.map((slug) => ({ speaker: named(slug) })),
})

describe('facetsOf', () => {
  const facets = facetsOf([
    claim('PLAN', 'a', 'b', 'wsj'),
    claim('PLAN', 'b', null, 'wsj', 'officials'),
    claim('ASSERTED', 'b', 'b'),
  ])

  it('counts how many claims each choice would leave', () => {
    expect([...facets.modality]).toEqual([
      ['PLAN', 2],
      ['ASSERTED', 1],
    ])
    expect(facets.speaker.map(({ slug, count }) => [slug, count])).toEqual([
      ['wsj', 2],
      ['officials', 1],
    ])
  })

  it('counts a claim about one thing twice over once', () => {
    expect(facets.about.map(({ slug, count }) => [slug, count])).toEqual([
      ['b', 3],
      ['a', 1],
    ])
  })
})
