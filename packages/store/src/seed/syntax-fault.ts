import { type Document, visit, type YAMLError } from 'yaml'

type SyntaxFault = { line: number; entry?: string | undefined; reason: string }

const whole = 'needs quotation marks round the whole of it'
const goesOn = `a text that begins with a quotation mark, a bracket or a * and goes on behind its end ${whole}`
// The parser finds it at the end of the file.
const unclosed = 'a quotation mark above is not closed before the end of the file'

/** What a person most likely wrote, by what the parser says. */
const words: { [Code in YAMLError['code']]?: string } = {
  BAD_DQ_ESCAPE: 'inside " " a \\ is written \\\\',
  BAD_INDENT: 'a [ or { above is not closed, or the line is indented too little',
  BAD_SCALAR_START: `a text that begins with @, % or a backtick ${whole}`,
  BLOCK_AS_IMPLICIT_KEY: `a text with ": " in it ${whole}, or a line is indented too far`,
  BLOCK_IN_FLOW: `a text with ": " in it ${whole}`,
  DUPLICATE_KEY: 'a field stands twice in one entry',
  MISSING_CHAR: goesOn,
  MULTILINE_IMPLICIT_KEY: 'a field is written as its name, a colon and a blank',
  MULTIPLE_DOCS: '--- begins a second document, and a file holds one',
  UNEXPECTED_TOKEN: goesOn,
}

/** The first place where a file is no YAML, in words for a curator, with the entry where that can be told. */
export function findSyntaxFault(text: string, document: Document): SyntaxFault | undefined {
  const [error] = document.errors
  if (error !== undefined) return explain(text, error.pos[0], explainError(error))
  const at = findLooseAlias(document)
  return at === undefined ? undefined : explain(text, at, `a text that begins with * ${whole}`)
}

function explain(text: string, at: number, reason: string): SyntaxFault {
  const above = text.slice(0, at).split('\n')
  const here = text.split('\n')[above.length - 1] ?? ''
  if (reason === unclosed) return { line: above.length, reason }
  const isTabbed = /^\s*\t/.test(here)
  return {
    ...{ line: above.length, entry: entryIn([...above.slice(0, -1), here]) },
    reason: isTabbed ? 'a line is indented with a tab: use blanks' : reason,
  }
}

function explainError({ code, message }: YAMLError): string {
  if (code === 'MISSING_CHAR' && message.includes('closing')) return unclosed
  if (code === 'MISSING_CHAR' && message.includes('indicator'))
    return 'the line is indented less than the entry it is in'
  return words[code] ?? (message.split('\n')[0] ?? 'not YAML').replace(/:$/, '')
}

/** Where an alias stands that no anchor was set for: to read it would throw. */
function findLooseAlias(document: Document): number | undefined {
  let at: number | undefined
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      at = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return at
}

/** The key or slug of the entry that the last of these lines is in: an entry begins with a dash as far left as the first one does. */
function entryIn(lines: readonly string[]): string | undefined {
  const indent = lines.find((line) => /^ *- /.test(line))?.search('-')
  const start = lines.findLastIndex((line) => /^ *- /.test(line) && line.search('-') === indent)
  if (start === -1) return undefined
  return /(?:^|[\s{,])(?:key|slug): *([\w-]+)/.exec(lines.slice(start).join('\n'))?.[1]
}
