import { expect, test } from 'vitest'
import { splitSentences } from '../sentence/split-sentences.ts'
import { languageSchema } from './language.ts'

test.each(['en', 'en-GB', 'zh-Hant-TW', 'sr-Latn', 'de-1996'])('%s is a language', (tag) =>
  expect(languageSchema.safeParse(tag).success).toBe(true),
)

test.each(['zh-simplified', 'de-deutschland', 'en-1', 'e', 'EN', '', 'en_GB'])(
  '%j is none, and is read as English',
  (tag) => {
    expect(languageSchema.safeParse(tag).success).toBe(false)
    expect(splitSentences('One. Two.', tag)).toHaveLength(2)
  },
)
