import { expect, test } from 'vitest'
import { serviceDesk } from './service-desk.ts'

test('what one account typed and did not finish is kept apart from what another did in the same document', () => {
  const document = { id: 'd', source: { slug: 'mills' } } as Parameters<typeof serviceDesk>[0]
  expect(serviceDesk(document, 'me').drawer).toBe('me:d')
  expect(serviceDesk(document, 'you').drawer).toBe('you:d')
})
