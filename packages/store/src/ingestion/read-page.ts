import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Problem } from '../problem.ts'
import type { ProposedMetadata } from './ingestion.ts'
import { ingestionLimits as limits } from './limits.ts'

/** What we use of a page's nodes, whose types come only with the browser's. */
type PageNode = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<PageNode> }
type PageElement = PageNode & { children: Iterable<PageElement> }
type Page = {
  documentElement: PageElement
  body: PageNode
  querySelectorAll: (selector: string) => Iterable<PageElement>
  cloneNode: (deep: true) => Page
}

/** A source that was read: its lines, one a paragraph, and what it says of itself. */
export type ReadSource = { text: string; metadata: ProposedMetadata[] }

/** The article of a page, without what stands around it. */
export function readPage(html: string): ReadSource {
  const document = parse(html)
  const heading = onlyHeading(document)
  // Taken before: it takes the page apart.
  const whole = document.body
  const article = new Readability(document.cloneNode(true) as never, { serializer: (node) => node }).parse()
  const title = heading !== null && article?.title?.includes(heading) ? heading : article?.title
  const said: [ProposedMetadata['field'], string | null | undefined][] = [
    ['title', title],
    ['author', article?.byline?.replace(/^by\s+/i, '')],
    ['publisher', article?.siteName],
    ['publishedOn', /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? '')?.[0]],
    ['language', article?.lang],
  ]
  return {
    text: linesOf((article?.content as PageNode | null | undefined) ?? whole),
    metadata: said.flatMap(([field, value]) => {
      const words = value?.replaceAll(/\s+/g, ' ').trim()
      return words ? [{ field, value: words, origin: 'PAGE' as const }] : []
    }),
  }
}

/** All the text of a piece of HTML, a line a paragraph. */
export const readFragment = (html: string): string => linesOf(parse(`<html><body>${html}</body></html>`).body)

function parse(html: string): Page {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const page = document as unknown as Page
  refuseTooMuch(page.documentElement)
  return page
}

/** Refuses what would be slow to read: what reads it goes through it many times, and as deep as it is. */
function refuseTooMuch(root: PageElement): void {
  const refuse = (what: keyof typeof tooMuch) => {
    const [has, limit] = tooMuch[what]
    const remedy = 'Copy the text out of it, and hand over that.'
    return new Problem('BAD_INPUT', `The page has ${has}.`, { field: 'source', limit, remedy })
  }
  let count = 0
  let length = 0
  const waiting: [PageElement, number][] = [[root, 1]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, depth] = next
    count += 1
    if (depth > limits.depth) throw refuse('depth')
    if (count > limits.elements) throw refuse('elements')
    if (!silent.has(element.nodeName.toUpperCase()))
      for (const child of element.childNodes) if (child.nodeType === textNode) length += child.textContent?.length ?? 0
    // What finds the article keeps what it reads many times over: memory would end before time does.
    if (length > limits.pageCharacters) throw refuse('text')
    for (const child of element.children) waiting.push([child, depth + 1])
  }
}

const tooMuch = {
  depth: ['elements too deep within one another', `${limits.depth} within one another`],
  elements: ['too many elements', `${limits.elements} elements`],
  text: ['too much text', `${limits.pageCharacters} characters`],
} as const

function onlyHeading(document: Page): string | null {
  const [heading, ...others] = document.querySelectorAll('h1')
  return others.length === 0 ? heading?.textContent?.replaceAll(/\s+/g, ' ').trim() || null : null
}

const textNode = 3
const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD'.split(' '))
const block = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL'.split(
    ' ',
  ),
)

/** The text of a node as it is read: a line for each block, white space within it as one space. */
function linesOf(root: PageNode): string {
  const lines = ['']
  const add = (text: string) => {
    lines[lines.length - 1] += text
  }
  const addText = (text: string, isPreformatted: boolean) => {
    const [first = '', ...rest] = isPreformatted ? text.split('\n') : [text.replaceAll(/[ \t\r\n\f]+/g, ' ')]
    add(first)
    lines.push(...rest)
  }
  const walk = (node: PageNode, isPreformatted: boolean): void => {
    if (node.nodeType === textNode) {
      addText(node.textContent ?? '', isPreformatted)
      return
    }
    const name = node.nodeName.toUpperCase()
    if (silent.has(name)) return
    if (block.has(name)) lines.push('')
    for (const child of node.childNodes) walk(child, isPreformatted || name === 'PRE')
    if (block.has(name)) lines.push('')
    else if (name === 'TD' || name === 'TH') add(' ')
  }
  walk(root, false)
  return lines
    .map((line) => line.trim().replaceAll(/ {2,}/g, ' '))
    .filter((line) => line !== '')
    .join('\n')
}
