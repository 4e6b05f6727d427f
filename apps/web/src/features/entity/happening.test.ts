import { expect, test } from 'vitest'
import { happening } from './happening.ts'

const claim = {
  subject: { slug: 'duda', name: 'Andrzej Duda' },
  predicate: { label: 'meets with' },
  object: { text: 'President Trump', entity: { slug: 'trump', name: 'Donald Trump' } },
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
