import { expect, test } from 'vitest'
import { reasonsOf } from '../item/item.ts'
import { createKnowledge, entityValue } from '../testing/create-knowledge.ts'
import { madeOf, stemsOf, teller } from '../testing/teller.ts'
import { itemsOf } from '../testing/try-type.ts'
import { matching } from './matching.ts'

/** The stems of what is matched where each of four has done something. */
function matched(doers: readonly string[], is: 'PERSON' | 'ORGANIZATION') {
  const deeds = ['opened the fair', 'painted the bridge', 'sold the mill', 'cleaned the canal']
  const build = createKnowledge(`The town\n${doers.map((who, at) => `${who} ${deeds[at]}.`).join(' ')}`)
  const tell = teller(build)
  const [id] = doers.map((who, at) => {
    const [verb = '', , what = ''] = (deeds[at] as string).split(' ')
    return tell(`${who} ${deeds[at]}`, who, verb, what, { is })
  })
  expect(madeOf(matching, build, id as string).length).toBeGreaterThan(0)
  return stemsOf(matching, build, id as string)
}

test('who did what is matched of persons, not of organizations: their names tell what they do', () => {
  const stem = 'Match each of these with who did it, according to the text.'
  expect(matched(['Ada Brun', 'Ben Holt', 'Cora Lund', 'Dan Vik'], 'PERSON')).toEqual([stem])
  expect(matched(['Selm Motors', 'The Harbour Board', 'Northway', 'The Canal Trust'], 'ORGANIZATION')).toEqual([])
})

test('a title before a name says nothing: it names the office', () => {
  const people = [
    ['Ada Brun', 'Mayor'],
    ['Ben Holt', 'Minister'],
    ['Cora Lund', 'Chairman'],
    ['Dan Vik', 'Treasurer'],
  ] as const
  const build = createKnowledge(`The town\n${people.map(([who, office]) => `${office} ${who} came.`).join(' ')}`)
  const holds = build.predicate('holds', { functional: true })
  const [id] = people.map(([who, office]) =>
    build.claim({
      ...{ text: `${who} is ${office}.`, quote: `${office} ${who}`, predicate: holds },
      ...{ subject: build.entity(who, 'PERSON'), object: entityValue(build.entity(office, 'ROLE')) },
    }),
  )
  const [item] = itemsOf(madeOf(matching, build, id as string))
  expect(item?.stem).toBe('Match each person with the office that the text gives them.')
  for (const because of item ? reasonsOf(item) : []) expect(because).toMatch(/^The article names this office: “/u)
})
