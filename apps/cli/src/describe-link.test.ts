import { afterEach, expect, test, vi } from 'vitest'
import { describeLink } from './describe-link.ts'

afterEach(() => vi.unstubAllEnvs())

test.each(['https://backstop.example', 'https://backstop.example/'])('a link of %s has one slash', (origin) => {
  vi.stubEnv('WEB_ORIGIN', origin)
  const link = describeLink('/join/word', new Date('2026-11-27T09:30:00Z'))
  expect(link).toMatch(/^https:\/\/backstop\.example\/join\/word {2}\(once, until 27 Nov 2026, /)
})
