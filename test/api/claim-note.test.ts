import { expect, test } from 'vitest'
import { startApi } from './api.ts'

const api = await startApi()

test('a claim says why its words were read as they were, where that had to be decided', async () => {
  const { data, errors } = await api.ask(
    `{ claims(filter: { subject: ["emmanuel-macron"] }) { nodes { predicate { key } modality note } } }`,
  )
  expect(errors).toEqual([])
  const nodes: { predicate: { key: string }; modality: string; note: string | null }[] = data.claims.nodes
  const noteOf = (predicate: string, modality: string) =>
    nodes.find((claim) => claim.predicate.key === predicate && claim.modality === modality)?.note
  expect(noteOf('meets-with', 'ASSERTED')).toMatch(/lacks the verb/)
  expect(noteOf('holds-office', 'ASSERTED')).toBeNull()
})
