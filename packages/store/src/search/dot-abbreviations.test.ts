import { expect, test } from 'vitest'
import { dotAbbreviations } from './dot-abbreviations.ts'

test.each([
  ['US', ['U.S.']],
  ['us troops', ['u.s. troops']],
  ['US and UK', ['U.S. and UK', 'US and U.K.', 'US a.n.d. UK', 'U.S. and U.K.']],
  ['the war of the US', ['the war of the U.S.', 't.h.e. war of the US', 'the w.a.r. of the US', 'the war o.f. the US']],
  ['U.S. troops', []],
  ['troops', []],
  ['it’s us-troops', []],
  ['', []],
])('“%s” may be read as %j', (words, readings) => {
  expect(dotAbbreviations(words)).toEqual(readings)
})
