import { type Composition, type CompositionWords, parseComposition } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { findBySlug } from '../slug/find-by-slug.ts'
import { findUnknownSlugs } from '../slug/find-unknown-slugs.ts'
import { nearest, shorten } from '../slug/nearest.ts'

/** What a parameter is called in a sentence. */
const inWords: Record<keyof Composition, string> = {
  ...{ length: 'length', types: 'type', difficulty: 'difficulty', about: 'subject' },
  ...{ from: 'first sentence', to: 'last sentence' },
}

/**
 * A composition as it is kept: with the id of the entity that it is about. One statement where it names an entity, else none.
 * @throws Problem BAD_INPUT that names the parameter, what it may be and the nearest of that
 */
export async function checkComposition(
  database: Pick<Database, 'pool'>,
  words: CompositionWords,
): Promise<Composition> {
  const read = parseComposition(words)
  if (!read.ok) {
    const { parameter, value, limit, known } = read.error
    const suggestions = nearest(
      value,
      known.map((key) => ({ key })),
    )
    throw new Problem(
      'BAD_INPUT',
      `The ${inWords[parameter]} of a set of questions cannot be “${shorten(value)}”: it is ${limit}.`,
      {
        field: `composition.${parameter}`,
        limit,
        remedy:
          suggestions.length > 0 ? `Did you mean ${suggestions.join(', ')}?` : 'Take another, or leave it out for any.',
        details: { suggestions },
      },
    )
  }
  const { about } = read.value
  if (about === null) return read.value
  const entity = await findBySlug(database, 'ENTITY', about)
  if (entity !== null) return { ...read.value, about: entity }
  const [problem] = await findUnknownSlugs(database, [{ field: 'composition.about', kind: 'ENTITY', slug: about }])
  throw problem ?? new Problem('BAD_INPUT', 'No entity has this slug.', { field: 'composition.about' })
}
