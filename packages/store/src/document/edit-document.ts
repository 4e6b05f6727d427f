import { type Content, type Document, languageSchema } from '@backstop/knowledge'
import { type Given, keepGiven } from '../change-set/keep-given.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { chooseSlugs } from '../slug/choose-slug.ts'
import { checkWebAddress } from './check-web-address.ts'

/** What an editor says of a document. Its texts come in another way. */
export type DocumentGiven = Given<Omit<Document, 'slugs' | 'versions'>> & { slug?: string | null | undefined }

const names = ['title', 'language', 'publisher', 'author', 'url', 'rights', 'publishedOn', 'datedAround'] as const

/** A document's metadata as an editor changes them; its versions stay. */
export async function editDocument(
  tx: Transaction,
  { slug, ...given }: DocumentGiven,
  before: Content<'DOCUMENT'>,
): Promise<unknown> {
  const edited = keepGiven<Document>(names, given, before)
  if (edited.language !== before.language && !languageSchema.safeParse(edited.language).success)
    throw new Problem('BAD_INPUT', 'That is no language.', {
      ...{ field: 'language', limit: 'a BCP 47 language tag', remedy: 'Write a tag such as en or en-GB.' },
    })
  if (edited.url != null && edited.url !== before.url) checkWebAddress('url', edited.url)
  const slugs = await chooseSlugs(tx, {
    ...{ kind: 'DOCUMENT', asked: slug, name: edited.title ?? '', before: before.slugs },
  })
  return { ...edited, slugs, versions: before.versions }
}
