import { expect, test } from 'vitest'
import type { DeskActs } from './desk.ts'
import { reverseEdit } from './reverse-edit.ts'

test('an edit that took a suggestion goes with the names that were accepted for it; one that is used elsewhere stays', async () => {
  const done: string[] = []
  const used = { broken: { message: 'This is used.', field: 'revision', limit: null, remedy: null } }
  const desk = {
    decide: async ({ revisions, decision }: Parameters<DeskActs['decide']>[0]) => {
      done.push(`${decision} ${revisions}`)
      return `${revisions}` === 'used' ? used : { done: {} }
    },
    takeBack: async (revision: string) => {
      done.push(`back ${revision}`)
      return { done: {} }
    },
  } as unknown as DeskActs
  const way = {
    kind: 'EDIT' as const,
    revisions: ['made', 'edit'],
    suggestion: 'suggested',
    accepted: ['used', 'name'],
  }
  expect(await reverseEdit(desk, way)).toBeUndefined()
  expect(done).toEqual(['PENDING suggested', 'back edit', 'back made', 'PENDING used', 'PENDING name'])
})
