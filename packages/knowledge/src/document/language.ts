import { z } from 'zod'

/** What a language tag must look like; that it is one, only `languageSchema` tells. */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

/** A BCP 47 language tag that can be read by, as whoever writes a document gives it: "en", "en-GB"; not "de-deutschland". */
export const languageSchema = z
  .string()
  .regex(languagePattern, 'a BCP 47 language tag, such as "en"')
  .refine((tag) => localeOf(tag) === tag, 'a BCP 47 language tag, such as "en"')

/** The language that a text is read by: English where its tag is none, which was kept before tags were looked up. */
export function localeOf(tag: string): string {
  try {
    Intl.getCanonicalLocales(tag)
    return tag
  } catch {
    return 'en'
  }
}
