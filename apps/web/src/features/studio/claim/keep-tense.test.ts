import { expect, test } from 'vitest'
import { keepTense } from './keep-tense.ts'

test.each([
  [
    'Mora does not ignore a warning in 2019.',
    'Mora ignored a warning in 2019.',
    'Mora did not ignore a warning in 2019.',
  ],
  ['They do not plan a port.', 'They planned a port.', 'They did not plan a port.'],
  ['It does not carry mail.', 'It carried mail.', 'It did not carry mail.'],
  ['It does not buy a boat.', 'It bought a boat.', 'It did not buy a boat.'],
  ['It does not have a port.', 'It had a port.', 'It did not have a port.'],
  ['It is not led by Ida.', 'It was led by Ida.', 'It was not led by Ida.'],
  ['It does not need a port.', 'It needs a port.', 'It does not need a port.'],
  ['It is not to open.', 'It is to open what was shut.', 'It is not to open.'],
  ['It will not open.', 'It will open.', 'It will not open.'],
])('%s of %s is %s', (denial, sentence, kept) => expect(keepTense(denial, sentence)).toBe(kept))
