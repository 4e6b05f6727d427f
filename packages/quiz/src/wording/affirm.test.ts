import { expect, test } from 'vitest'
import { affirm, sayLack } from './affirm.ts'

test.each([
  ['the plan would assume no troops in the town', 'the plan would assume troops in the town'],
  ['Lena will not yet ask for help', 'Lena will ask for help'],
  ['the towns do not have ports', 'the towns have ports'],
  ['the town is not large', null],
  ['the town is not in danger', 'the town is in danger'],
  ['the town was not consulted', 'the town was consulted'],
  ['our members are not spare parts', null],
  ['the town should not “swap one monopoly for another”', null],
  ['the town has not said whether it will pay', null],
  ['the town had received no answer to its report', null],
  ['the agreement sets no precedent', null],
  ['the police have made no arrests', 'the police have made arrests'],
  ['no sheep died', null],
  ['the town does not have a port', null],
  ['it is not that no one came', null],
  ['the town has a port', null],
  ['no permanent employee would be dismissed', null],
  ['they have never seen the like', null],
  ['not everyone is convinced', null],
  ['no troops would come', 'troops would come'],
  ['the towns do not have certain means', null],
  ['Even a yes vote would not settle the matter.', null],
])('“%s” affirmed', (denied, said) => expect(affirm(denied)).toBe(said))

test.each([
  ['the towns do not have certain means', 'the towns lack certain means'],
  ['the town does not have a port', 'the town lacks a port'],
  ['the town has no port', null],
])('“%s” as a lack', (denied, said) => expect(sayLack(denied)).toBe(said))
