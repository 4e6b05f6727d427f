import { z } from 'zod'

/** A UUID in lower case, as Postgres prints it. Ours are version 7. */
export const idSchema = z.uuid().lowercase()

/** A readable name in a URL: lower-case letters and digits in words joined by single hyphens, at most 100 characters. */
export const slugSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')

/** Every slug an aggregate has had, the current one first. */
export const slugsSchema = z.array(slugSchema).min(1)
