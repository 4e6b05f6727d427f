import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { suggestWords } from '../search/suggest-words.ts'
import { shorten } from '../slug/nearest.ts'

/** That no entity has this part of a name, as a problem that says so and suggests what may have been meant. One statement. */
export async function describeUnknownName(database: Pick<Database, 'pool'>, part: string): Promise<Problem> {
  const meant = await suggestWords(database, part)
  return new Problem('BAD_INPUT', `No entity that fits the filter has "${shorten(part)}" in its names.`, {
    field: 'filter.name',
    remedy: meant === null ? 'search(query: "…") looks in texts too.' : `Did you mean ${meant}?`,
    details: { suggestions: meant === null ? [] : [meant] },
  })
}
