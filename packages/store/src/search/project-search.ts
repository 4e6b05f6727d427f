import type { Transaction } from '../database.ts'
import { type Head, headsOfKind } from '../publication/head.ts'
import { putRows } from '../publication/rows.ts'

/** Writes what search looks through for these documents, live entities and claims. */
export async function putSearchEntries(tx: Transaction, heads: readonly Head[]): Promise<void> {
  const documents = headsOfKind(heads, 'DOCUMENT')
  const texts = await tx.documentVersion.findMany({
    where: { id: { in: documents.flatMap(({ content }) => content.versions.at(-1)?.id ?? []) } },
    select: { documentId: true, text: true },
  })
  const textOf = new Map(texts.map(({ documentId, text }) => [documentId, text]))
  await putRows(tx, 'SearchEntry', [
    ...documents.map(({ id, content }) => ({
      ...{ id, kind: 'DOCUMENT', title: content.title },
      body: textOf.get(id) ?? '',
    })),
    ...headsOfKind(heads, 'ENTITY')
      .filter(({ content }) => content.mergedInto === null)
      .map(({ id, content }) => ({
        ...{ id, kind: 'ENTITY', title: [content.name, ...content.aliases].join('\n') },
        body: content.description ?? '',
      })),
    // By the source's own words too: a sentence that stands alone says “the European peacekeepers” where the article has “these troops”.
    ...headsOfKind(heads, 'CLAIM').map(({ id, content }) => ({
      ...{ id, kind: 'CLAIM', title: '' },
      body: [content.text, ...content.evidence.map(({ quote }) => quote)].join('\n'),
    })),
  ])
}
