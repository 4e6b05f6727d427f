import { expect, test } from 'vitest'
import { suggest } from '../testing/suggest.ts'

const quantities = (text: string) =>
  suggest(text).quantities.map(({ quote, minimum, maximum, unit }) => [quote, minimum, maximum, unit])

test.each([
  ['They sent up to 30,000 foreign troops.', ['up to 30,000', null, 30000, 'troops']],
  ['At least 12 people died.', ['At least 12', 12, null, 'people']],
  ['More than five hundred developers came.', ['More than five hundred', 500, null, 'developers']],
  ['The firm has 109 retail stores.', ['109', 109, 109, 'stores']],
  ['It cost $2.3 million.', ['$2.3 million', 2300000, 2300000, 'dollars']],
  ['It cost €99.', ['€99', 99, 99, 'euros']],
  ['Sales rose by 43%.', ['43%', 43, 43, 'percent']],
  ['Between 15 and 20 boats sank.', ['Between 15 and 20', 15, 20, 'boats']],
  ['Nearly 40 farms were sold.', ['Nearly 40', null, 40, 'farms']],
])('%s', (text, quantity) => expect(quantities(text)).toEqual([quantity]))

test.each([
  'The iPhone 4 was late.',
  'He came in 2010.',
  'It is on page 12-14.',
  'On 6 June 2005 it rained.',
  'Flight AB123 landed.',
])('nothing is counted: %s', (text) => expect(quantities(text)).toEqual([]))
