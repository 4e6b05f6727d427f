'use client'
import { ask } from '../../graphql/ask.ts'
import type { Desk, DeskActs } from './desk.ts'
import { decide, propose, takeBack } from './studio-api.ts'
import { moreSuggestions, type StudioDocumentData, studioDocument } from './studio-document.query.ts'
import { type StudioCommand, studioKeys } from './studio-keys.ts'

/** Acts that the service keeps, for all editors. */
export const serviceActs: DeskActs = { propose: (variables) => propose(variables), decide, takeBack }

/** A document as the service keeps it; what `account` typed and did not finish is nobody else's on the same device. */
export function serviceDesk(
  { id, source: { slug } }: Pick<StudioDocumentData, 'id' | 'source'>,
  account: string,
): Desk {
  return {
    ...serviceActs,
    ...{ isPractice: false, drawer: `${account}:${id}` },
    offers: new Set(Object.keys(studioKeys) as StudioCommand[]),
    read: async () => {
      const data = await ask(studioDocument, { slug })
      return 'problem' in data ? data : data.studio.document
    },
    readMore: async (after) => {
      const data = await ask(moreSuggestions, { document: id, after })
      return 'problem' in data ? data : data.studio.suggestions
    },
  }
}
