import { describe, expect, it } from 'vitest'
import { facetsOf } from './facets.ts'
import { readChoice } from './filter-params.ts'

const named = (slug: string) => ({ slug, name: slug.toUpperCase() })
const claim = (modality: 'PLAN' | 'ASSERTED', subject: string, object: string | null, ...speakers: string[]) => ({
  modality,
  subject: named(subject),
  object: object === null ? null : { text: object, entity: named(object) },
  qualifiers: [] as { value: { text: string } | { text: string; entity: { slug: string; name: string } } }[],
  attribution: speakers.map((slug) => ({ speaker: named(slug) })),
  conditions: [] as object[],
})
const counts = (facets: { slug: string; count?: number }[]) => facets.map(({ slug, count }) => [slug, count])

describe('facetsOf', () => {
  const claims = [
    claim('PLAN', 'a', 'b', 'wsj'),
    claim('PLAN', 'b', null, 'wsj', 'officials'),
    claim('ASSERTED', 'b', 'b'),
  ]
  const facets = facetsOf(claims, readChoice({}))

  it('counts how many claims each choice would leave', () => {
    expect([...facets.modality]).toEqual([
      ['PLAN', 2],
      ['ASSERTED', 1],
    ])
    expect(counts(facets.speaker)).toEqual([
      ['wsj', 2],
      ['officials', 1],
      ['the-article-itself', 1],
    ])
  })

  it('counts a claim about one thing twice over once', () => {
    expect(counts(facets.about)).toEqual([
      ['b', 3],
      ['a', 1],
    ])
  })

  it('counts what a claim names as a circumstance, as the filter does', () => {
    const place = { value: { text: 'at the White House', entity: named('white-house') } }
    const when = { value: { text: 'on Monday' } }
    const { about } = facetsOf([{ ...claim('PLAN', 'a', null), qualifiers: [place, when, place] }], readChoice({}))
    expect(counts(about)).toEqual([
      ['a', 1],
      ['white-house', 1],
    ])
  })

  it('counts among the claims that fit the rest of the choice', () => {
    expect(counts(facetsOf(claims, readChoice({ speaker: 'officials' })).about)).toEqual([['b', 1]])
    expect(counts(facetsOf(claims, readChoice({ modality: 'ASSERTED' })).speaker)).toEqual([['the-article-itself', 1]])
    expect(counts(facetsOf(claims, readChoice({ speaker: 'the-article-itself' })).about)).toEqual([['b', 1]])
    const conditional = [{ ...claim('PLAN', 'a', null, 'wsj'), conditions: [{}] }, ...claims]
    expect(counts(facetsOf(conditional, readChoice({ conditional: 'true' })).speaker)).toEqual([['wsj', 1]])
    expect([...facetsOf(claims, readChoice({ modality: 'ASSERTED' })).modality.keys()]).toEqual(['PLAN', 'ASSERTED'])
  })

  it('lists what was chosen by the address, though no claim has it', () => {
    const { about } = facetsOf(claims, readChoice({ about: 'nobody' }))
    expect(about.at(-1)).toEqual({ slug: 'nobody', name: 'nobody' })
    const { speaker } = facetsOf([], readChoice({ speaker: 'the-article-itself' }))
    expect(speaker).toEqual([{ slug: 'the-article-itself', name: 'The article itself' }])
  })
})
