import type { QualifierKey } from '@backstop/knowledge'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { ObjectPhrase } from './read-object.ts'

/** What follows a verb, as ranges of tokens: its object, and the circumstances under their keys. */
export type Complement = {
  /** The preposition that belongs to the verb where its object follows one: "meets with". */
  preposition: string | null
  /** What makes another verb of it: "steps down", "is available", "is able to sell". */
  particle: string | null
  object: (ObjectPhrase & { kind: 'PHRASE' | 'QUALITY' }) | null
  qualifiers: { key: QualifierKey; from: number; to: number }[]
  /** The infinitive that the verb governs: "plans to sell". */
  infinitive: VerbGroup | null
  /** Where the words end that belong to the verb itself: "available on". */
  verbEnd: number
}
