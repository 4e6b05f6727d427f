import { readdirSync, readFileSync } from 'node:fs'

/** An analyst's question about the plan: an operation with comments that explain it, ready to run. */
export type Question = {
  name: string
  /** The question in words: the first paragraph of its comments. */
  asks: string
  query: string
  variables: string
}

const folder = new URL('./question/', import.meta.url)

/** The questions GraphiQL opens on, in the order of their files' names. */
export const questions: readonly Question[] = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => {
    const query = readFileSync(new URL(name, folder), 'utf8').trimEnd()
    return { name, asks: firstParagraph(query), query, variables: variablesOf(name) }
  })

function firstParagraph(query: string): string {
  const lines = query.split('\n')
  const end = lines.findIndex((line) => !/^# \S/.test(line))
  return lines
    .slice(0, end)
    .map((line) => line.slice(2))
    .join(' ')
}

function variablesOf(name: string): string {
  const file = name.replace('.graphql', '.json')
  return readdirSync(folder).includes(file) ? readFileSync(new URL(file, folder), 'utf8').trimEnd() : ''
}
