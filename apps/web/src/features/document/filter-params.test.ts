import { describe, expect, it } from 'vitest'
import { choiceFilter, choiceLink, isEmptyChoice, readChoice, readOrigin, toggleModality } from './filter-params.ts'

describe('a choice of claims in the address', () => {
  it('reads single and repeated values, and ignores what is no modality', () => {
    expect(readChoice({ modality: ['plan', 'nonsense', 'ASSERTED'], speaker: 'wsj', about: '' })).toEqual({
      modality: ['ASSERTED', 'PLAN'],
      speaker: ['wsj'],
      itself: false,
      about: [],
      conditional: false,
    })
    expect(isEmptyChoice(readChoice({}))).toBe(true)
  })

  it('becomes the API’s filter, without empty lists', () => {
    expect(choiceFilter(readChoice({ speaker: 'wsj' }))).toEqual({ speaker: ['wsj'] })
    expect(choiceFilter(readChoice({ speaker: ['wsj', 'the-article-itself'], conditional: 'true' }))).toEqual({
      attributed: false,
      conditional: true,
    })
    expect(choiceFilter(readChoice({ conditional: 'no' }))).toBeUndefined()
    expect(choiceFilter(readChoice({}))).toBeUndefined()
  })

  it('switches one modality and keeps the rest', () => {
    const choice = readChoice({ modality: 'PLAN', speaker: 'wsj' })
    expect(toggleModality('/documents/x', choice, 'ASSERTED')).toBe(
      '/documents/x?modality=ASSERTED&modality=PLAN&speaker=wsj',
    )
    expect(toggleModality('/documents/x', choice, 'PLAN')).toBe('/documents/x?speaker=wsj')
  })

  it('comes back from its own address', () => {
    const choice = readChoice({ modality: ['PLAN', 'JUDGEMENT'], about: ['backstop', 'nato'] })
    const search = new URL(choiceLink('/d', choice), 'http://localhost').searchParams
    expect(readChoice({ modality: search.getAll('modality'), about: search.getAll('about') })).toEqual(choice)
  })

  it('has words in the address for what the article says itself, and for what comes with a condition', () => {
    const choice = readChoice({ speaker: 'the-article-itself', conditional: 'true' })
    expect(choiceLink('/d', choice)).toBe('/d?speaker=the-article-itself&conditional=true')
    expect(toggleModality('/d', choice, 'PLAN')).toBe('/d?modality=PLAN&speaker=the-article-itself&conditional=true')
  })
})

describe('readOrigin', () => {
  it('leads back to a question of this site and nowhere else', () => {
    expect(readOrigin('/quizzes/a-plan?attempt=QXR%3D&question=3')).toBe('/quizzes/a-plan?attempt=QXR%3D&question=3')
    for (const other of [
      undefined,
      '',
      '//evil.example/quizzes/a?b',
      'https://evil.example',
      '/quizzes/a?b"c',
      '/entities/a',
    ])
      expect(readOrigin(other)).toBeNull()
  })
})
