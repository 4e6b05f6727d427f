import { describe, expect, test } from 'vitest'
import { composeDocument } from './compose-document.ts'
import type { GivenMetadata, SourceFormat } from './ingestion.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPage } from './read-page.ts'
import { readSource } from './read-source.ts'

const bytes = (text: string) => Buffer.from(text)
const readers = { TEXT: (text: string) => ({ text, metadata: [] }), MARKDOWN: readMarkdown, HTML: readPage }
/** In this thread: one of its own takes a second to begin. */
const read = (source: string, format: SourceFormat, given: GivenMetadata = {}) =>
  composeDocument(readers[format](source), given)
const said = (metadata: { field: string; value: string; origin: string }[]) =>
  Object.fromEntries(metadata.map(({ field, value, origin }) => [field, `${value} (${origin})`]))

const paragraph =
  'The mayors of Alder Bay and Port Elm said on Monday that a <b>common</b>\n ferry, which costs 3 million crowns, would run &amp; carry everybody.'
const page = `<!doctype html><html lang="en-GB"><head><title>Towns agree on a ferry — The Courier</title>
<meta name="author" content="By Ann Lee"><meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2025-02-25T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Towns agree on a ferry</h1>
${`<p>${paragraph}<br>A second line.</p>`.repeat(4)}<ul><li>one<li>two</ul><pre>a  b\nc</pre>
<script>alert("never")</script></article><footer>All rights reserved</footer></body></html>`

test('a page is read without what stands around its article, and says who wrote it where and when', () => {
  const { text, metadata } = read(page, 'HTML')
  const lines = text.split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Towns agree on a ferry',
    'The mayors of Alder Bay and Port Elm said on Monday that a common ferry, which costs 3 million crowns, would run & carry everybody.',
    'A second line.',
  ])
  expect(lines.slice(-4)).toEqual(['one', 'two', 'a b', 'c'])
  expect(text).not.toMatch(/Home|rights|never/)
  expect(said(metadata)).toEqual({
    title: 'Towns agree on a ferry (PAGE)',
    author: 'Ann Lee (PAGE)',
    publisher: 'The Courier (PAGE)',
    publishedOn: '2025-02-25 (PAGE)',
    language: 'en-GB (PAGE)',
  })
})

test('Markdown is read without its marks; its front matter says what the document is', () => {
  const { text, metadata } = read(
    '---\ntitle: A *new* pier\nauthors: [Ann Lee, Bo Ek]\ndate: 2025-03-01\nlink: javascript:alert(1)\n---\n\nIt **was** [opened](http://x.example)\non Monday.\n\n1. one\n2. two <script>x</script>\n',
    'MARKDOWN',
  )
  expect(text).toBe('A *new* pier\nIt was opened on Monday.\none\ntwo')
  expect(said(metadata)).toEqual({
    title: 'A *new* pier (FRONT_MATTER)',
    author: 'Ann Lee, Bo Ek (FRONT_MATTER)',
    publishedOn: '2025-03-01 (FRONT_MATTER)',
    language: 'en (ASSUMED)',
  })
})

test('a plain text says what it says in its first lines; what an editor gives comes first', () => {
  const source = 'A title\r\nBy Ann Lee\r\nFebruary 25, 2025\r\n\r\nThe first paragraph.\r\n'
  const own = read(source, 'TEXT')
  expect(own.text).toBe('A title\nBy Ann Lee\nFebruary 25, 2025\nThe first paragraph.')
  expect(said(own.metadata)).toMatchObject({
    title: 'A title (FIRST_LINE)',
    author: 'Ann Lee (BYLINE)',
    publishedOn: '2025-02-25 (BYLINE)',
  })
  const given = read(source, 'TEXT', { title: 'Another', author: null })
  expect(given.text).toMatch(/^Another\nA title\n/)
  expect(said(given.metadata)).toMatchObject({ title: 'Another (GIVEN)' })
  expect(said(given.metadata)).not.toHaveProperty('author')
})

test('without a line that could be one there is no title', () => {
  const { metadata } = read('One paragraph, and no more.', 'TEXT')
  expect(said(metadata)).toEqual({ language: 'en (ASSUMED)' })
})

describe('is refused, with the place or the limit', () => {
  const refused = (source: Uint8Array, format: SourceFormat = 'TEXT') =>
    expect(readSource(source, format).then((read) => composeDocument(read, {}))).rejects

  test('a byte that is no UTF-8', () =>
    refused(Buffer.concat([bytes('ab\ncd�👍'), Buffer.from([0xe9]), bytes('x')])).toMatchObject({
      code: 'BAD_INPUT',
      details: { place: { line: 2, column: 5, offset: 7 } },
    }))
  test('NUL', () => refused(bytes('a\r\nb\0')).toMatchObject({ details: { place: { line: 2, column: 2, offset: 4 } } }))
  test('a page that is deeper than any page', () =>
    refused(bytes('<div>'.repeat(5000)), 'HTML').toMatchObject({ code: 'BAD_INPUT', limit: '150 within one another' }))
  test('a page of more elements than any page', () =>
    expect(() => readPage('<b>x</b>'.repeat(21_000))).toThrow('too many elements'))
  test('a page of more text than could be read, whatever its scripts have', () => {
    expect(() => readPage(`<p>${'‹'.repeat(4_000_000)}</p>`)).toThrow('too much text')
    expect(readPage(`<script>${'x'.repeat(2_000_000)}</script><p>Some words here.</p>`).text).toBe('Some words here.')
  })
  test('a text without text', () => refused(bytes(' \n\ufeff\n'), 'TEXT').toMatchObject({ field: 'source' }))
  test('a text that is too long', () =>
    refused(bytes('word '.repeat(100_001))).toMatchObject({
      limit: '400000 characters',
      message: 'The text has 500,004 characters, more than 400,000.',
    }))
})

test('another encoding is read where its marks or the page name it', async () => {
  const utf16 = Buffer.from('\ufeffTitle\nCafé', 'utf16le')
  expect(composeDocument(await readSource(utf16, 'TEXT'), {}).text).toBe('Title\nCafé')
  const latin = Buffer.from('<html><head><meta charset="windows-1252"></head><body><p>Café</p></body></html>', 'latin1')
  expect((await readSource(latin, 'HTML')).text).toBe('Café')
  // What was pasted is marked: the page names the encoding that it had before.
  const pasted = Buffer.from(`\ufeff${latin.toString('latin1')}`)
  expect(composeDocument(await readSource(pasted, 'HTML'), {}).text).toBe('Café')
})
