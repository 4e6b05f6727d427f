import { expect, test } from 'vitest'
import { formatOfText } from './format-of.ts'

test.each([
  ['HTML', '<!DOCTYPE html>\n<html><body><p>One.</p></body></html>'],
  ['HTML', '\n <p class="x">One.</p>'],
  ['HTML', '<h1>Title</h1><p>One.'],
  ['HTML', '<!-- saved --><div>One.</div>'],
  ['TEXT', 'A title\n<p>One.</p>'],
  ['TEXT', '<p> is how a paragraph begins.'],
  ['TEXT', '<3 he wrote </3'],
  ['TEXT', '<Harbour> is a play.</Harbour>'],
  ['TEXT', ''],
])('pasted text is %s: %j', (format, text) => expect(formatOfText(text)).toBe(format))
