import { expect, test } from 'vitest'
import { happening } from './happening.ts'

const claim = {
  subject: { slug: 'duda', name: 'Andrzej Duda' },
  predicate: { label: 'meets with' },
  object: { text: 'President Trump', entity: { slug: 'trump', name: 'Donald Trump' } },
  qualifiers: [{ key: 'place', value: { text: 'in Washington' } }],
}

test('what happens, told from whose page it is', () => {
  expect(happening(claim, 'duda')).toBe('Meets with Donald Trump')
  expect(happening(claim, 'trump')).toBe('Andrzej Duda meets with Donald Trump')
})

test('what has no object or one that is no entity', () => {
  expect(happening({ ...claim, object: { text: 'nobody' } }, 'duda')).toBe('Meets with nobody')
  expect(happening({ ...claim, predicate: { label: 'is helped' }, object: null }, 'trump')).toBe(
    'Andrzej Duda is helped',
  )
})

test('what it is about tells one from another', () => {
  const about = (text: string) => ({ ...claim, qualifiers: [{ key: 'topic', value: { text } }] })
  expect(happening(about('the war'), 'duda')).toBe('Meets with Donald Trump about the war')
  expect(happening(about('to end the war'), 'duda')).toBe('Meets with Donald Trump to end the war')
})
