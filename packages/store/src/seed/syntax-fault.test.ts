import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { findSyntaxFault } from './syntax-fault.ts'

test.each([
  ['a colon', '  text: Ann said: no', /^a text with ": " in it needs quotation marks/],
  [
    'a colon behind a leading quotation mark',
    '  text: “No”: said Ann',
    /^a text with ": " in it needs quotation marks/,
  ],
  ['a colon in { }', '  object: { text: Ann said: no }', /^a text with ": " in it needs quotation marks/],
  ['a leading quotation mark', '  text: "No" said Ann', /^a text that begins with a quotation mark, a bracket/],
  ['a leading quotation mark in a list', '  evidence: ["No" said Ann]', /^a text that begins with a quotation mark/],
  ['a leading bracket', '  text: [sic] said Ann', /^a text that begins with a quotation mark, a bracket/],
  ['a sign that YAML keeps to itself', '  text: @ann', /^a text that begins with @/],
  ['a field twice', '  key: two', /^a field stands twice/],
  ['a field without a colon', '  text', /^a field is written as its name, a colon/],
  ['a line too far left', ' text: x', /^the line is indented less/],
  ['a tab', '\ttext: x', /^a line is indented with a tab/],
  ['a leading asterisk', '  text: *ann', /^a text that begins with \*/],
  ['an escape', '  text: "a \\d"', /^inside " " a \\ is written/],
])('%s is told in plain words, with its entry', (_what, line, reason) => {
  const text = `# A list\n- key: zero\n  qualifiers:\n    - { key: time }\n- key: one\n${line}\n  note: null\n`
  expect(findSyntaxFault(text, parseDocument(text))).toMatchObject({
    line: 6,
    entry: 'one',
    reason: expect.stringMatching(reason),
  })
})

test('a list that is not closed is told where it should have been', () => {
  const text = '- key: one\n  evidence: [a\n- key: two\n'
  expect(findSyntaxFault(text, parseDocument(text))).toMatchObject({
    line: 3,
    reason: expect.stringMatching(/^a \[ or \{ above is not closed/),
  })
})

test('a quotation mark that is not closed is somewhere above', () => {
  const text = '- key: one\n  text: "No\n- key: two\n'
  expect(findSyntaxFault(text, parseDocument(text))).toEqual({
    line: 4,
    reason: 'a quotation mark above is not closed before the end of the file',
  })
})

test('what an anchor stands for is no fault', () => {
  const text = '- { key: one, text: &said Ann said }\n- { key: two, text: *said }\n'
  expect(findSyntaxFault(text, parseDocument(text))).toBeUndefined()
})
