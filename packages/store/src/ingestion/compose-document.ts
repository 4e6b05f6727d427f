import { indexCodePoints, normaliseText } from '@backstop/knowledge'
import { Problem } from '../problem.ts'
import { type GivenMetadata, givenSchema, type MetadataField, type ProposedMetadata } from './ingestion.ts'
import { ingestionLimits as limits } from './limits.ts'
import { readDate, readDateline } from './read-date.ts'
import type { ReadSource } from './read-page.ts'

/**
 * The text that will be kept and what is proposed to be said of it. What an editor gives comes before what the source says; the first
 * line is the title where nothing else is.
 * @throws Problem BAD_INPUT where there is no text, or more than is taken
 */
export function composeDocument({ text, metadata }: ReadSource, given: GivenMetadata): ReadSource {
  const body = normaliseText(text)
  if (body === '') throw new Problem('BAD_INPUT', 'There is no text in it.', { field: 'source' })
  const said = [...givenOf(given), ...metadata.filter(isSound), ...readFirstLines(body)]
  const best = new Map<MetadataField, ProposedMetadata>()
  for (const piece of said) if (!best.has(piece.field) && !isLeftOut(given, piece.field)) best.set(piece.field, piece)
  best.set('language', best.get('language') ?? { field: 'language', value: 'en', origin: 'ASSUMED' })
  const whole = withTitle(body, best.get('title')?.value)
  const { length } = indexCodePoints(whole)
  if (length > limits.characters)
    throw new Problem(
      'BAD_INPUT',
      `The text has ${inFull(length)} characters, more than ${inFull(limits.characters)}.`,
      {
        field: 'source',
        limit: `${limits.characters} characters`,
        remedy: 'Bring it in as several documents.',
      },
    )
  return { text: whole, metadata: [...best.values()] }
}

const inFull = (count: number) => count.toLocaleString('en-GB')

/** A text under its title: another than its first line is put above it. */
function withTitle(body: string, title: string | undefined): string {
  if (title === undefined) return body
  const [first] = body.split('\n', 1)
  return first === title ? body : `${title}\n${body}`
}

/** An editor's “the source does not say” is not overruled by what was found. */
const isLeftOut = (given: GivenMetadata, field: MetadataField) => given[field] === null

const givenOf = (given: GivenMetadata): ProposedMetadata[] =>
  Object.entries(given).flatMap(([field, value]) =>
    value == null ? [] : [{ field: field as MetadataField, value: normaliseText(value), origin: 'GIVEN' as const }],
  )

/** What a page says that could not be kept is not proposed. */
const isSound = ({ field, value }: ProposedMetadata): boolean => givenSchema.shape[field].safeParse(value).success

/** What the first lines of a text say: the title, who wrote it, when it was published. */
function readFirstLines(body: string): ProposedMetadata[] {
  const [first = '', ...next] = body.split('\n', 5)
  const byline = next.map((line) => /^by\s+(\p{Lu}[^.!?]{2,80})$/iu.exec(line)?.[1]).find(Boolean)
  const date = [readDateline(first), ...next.map(readDate)].find((value) => value !== null)
  // A paragraph is no title, and a text of one line has none.
  const isTitle = indexCodePoints(first).length <= limits.title && body.includes('\n')
  return [
    ...(isTitle ? [{ field: 'title' as const, value: first, origin: 'FIRST_LINE' as const }] : []),
    ...(byline ? [{ field: 'author' as const, value: byline.trim(), origin: 'BYLINE' as const }] : []),
    ...(date ? [{ field: 'publishedOn' as const, value: date, origin: 'BYLINE' as const }] : []),
  ]
}
