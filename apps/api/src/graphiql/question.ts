import { readdirSync, readFileSync } from 'node:fs'

/** An analyst's question about the plan: an operation with comments that explain it, ready to run. */
export type Question = { name: string; query: string; variables: string }

const folder = new URL('./question/', import.meta.url)

/** The questions GraphiQL opens on, in the order of their files' names. */
export const questions: readonly Question[] = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ name, query: readFileSync(new URL(name, folder), 'utf8'), variables: variablesOf(name) }))

function variablesOf(name: string): string {
  const file = name.replace('.graphql', '.json')
  return readdirSync(folder).includes(file) ? readFileSync(new URL(file, folder), 'utf8') : ''
}
