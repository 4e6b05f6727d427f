import { findTextProblem } from '@backstop/knowledge'
import { shorten } from '../slug/nearest.ts'
import { refuseSeed } from './refuse-seed.ts'
import { readSeedBytes, type SeedFile } from './seed-file.ts'
import type { SeedFiles } from './seed-schema.ts'

/** The name of the file that holds the article. */
export const article = 'article.txt'

/** The article of a seed. Throws a Problem where it is missing or no sound text. */
export function readArticle(folder: string): string {
  try {
    const bytes = readSeedBytes(folder, article)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const unsound = findTextProblem(text)
    return unsound ? refuseSeed(folder, { file: article, reason: `${unsound.what} at character ${unsound.at}` }) : text
  } catch (error) {
    if (error instanceof TypeError)
      return refuseSeed(folder, { file: article, reason: 'it is not UTF-8', cause: error })
    throw error
  }
}

/** Refuses a title that the article does not begin with: the page has its first line for a heading where that is the title. */
export function refuseOtherTitle({ content, refuse }: SeedFile<SeedFiles['document.yaml']>, text: string): void {
  const [first = ''] = text.split('\n')
  if (first.trim() !== content.title.trim())
    refuse(['title'], `the title is the first line of article.txt, “${shorten(first.trim())}”`)
}
