import { edtfSchema, languageSchema } from '@backstop/knowledge'
import { z } from 'zod'
import type { IngestionStatus } from '../../generated/client/client.ts'
import { webAddress } from '../document/check-web-address.ts'
import { ingestionLimits } from './limits.ts'

export type { IngestionStatus }

/** How what is handed over is to be read. */
export const sourceFormats = ['TEXT', 'MARKDOWN', 'HTML'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** What is known of a document beside its text. */
export const metadataFields = ['title', 'author', 'publisher', 'publishedOn', 'language', 'url', 'rights'] as const
export type MetadataField = (typeof metadataFields)[number]

/** Where a piece of metadata comes from. */
export const metadataOrigins = ['GIVEN', 'FIRST_LINE', 'BYLINE', 'FRONT_MATTER', 'PAGE', 'ASSUMED'] as const
export type MetadataOrigin = (typeof metadataOrigins)[number]

const words = z.string().trim().min(1).max(500)

/** What an editor says of a document; null says that the source does not tell. */
export const givenSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(ingestionLimits.title),
    author: words.nullable(),
    publisher: words.nullable(),
    publishedOn: edtfSchema.nullable(),
    language: languageSchema,
    url: webAddress.nullable(),
    rights: words.nullable(),
  })
  .partial()
export type GivenMetadata = z.infer<typeof givenSchema>

/** What is asked of an ingestion, as it is kept with it. */
export type IngestionInput = {
  format: SourceFormat
  given: GivenMetadata
  /** Ask the editor before the document is made, whatever was found. */
  review: boolean
  /** Go on although it resembles another document. */
  anyway: boolean
  /** The published document that this is a new version of. */
  replaces: string | null
}

/** A piece of metadata and where it comes from. */
export type ProposedMetadata = { field: MetadataField; value: string; origin: MetadataOrigin }

/** A document that a text resembles. */
export type Resembling = {
  document: string
  title: string
  slug: string
  /** The share (0 to 1) of the new text's wording that stands in it. */
  share: number
  /** Whether the texts are the same, character by character. */
  isSame: boolean
  isPublished: boolean
}

/** What is found out on the way. */
export type Findings = {
  metadata: ProposedMetadata[]
  resembling: Resembling[]
  /** Claims and relations of a new version that have no certain place in it. */
  orphans: number
}

/** Why an ingestion failed or what it asks, as it is kept with it. */
export type IngestionProblem = {
  code: string
  message: string
  field: string | null
  limit: string | null
  remedy: string | null
  /** Where in what was handed over. */
  place: { line: number; column: number; offset: number } | null
}

/** The steps of an ingestion, in their order. */
export const ingestionSteps = ['READ', 'COMPARE', 'DRAFT', 'SUGGEST'] as const
export type IngestionStep = (typeof ingestionSteps)[number]

/** Statuses after which nothing more comes. */
export const hasEnded = (status: IngestionStatus): boolean => ['DONE', 'FAILED', 'CANCELLED'].includes(status)
