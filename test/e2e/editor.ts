import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'

/** The command line tool, on the database behind the pages. */
export const backstop = (...args: string[]): string =>
  execFileSync(process.execPath, ['apps/cli/dist/main.js', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      SEEDS_DIR: 'test/e2e/seeds',
      DATABASE_URL: process.env.DATABASE_URL ?? findEmbedded('.data/pg')?.url,
    },
  })

/** An editor of their own, signed in on this page. */
export async function signUpEditor(page: Page) {
  const [, token] = /\/join\/(\S+)/u.exec(backstop('user', 'invite', '--role', 'editor')) ?? []
  const account = {
    name: 'Edith',
    email: `e2e-${crypto.randomUUID()}@example.org`,
    password: 'correct horse battery',
    invite: token,
  }
  expect(
    (
      await page.request.post('/api/auth/sign-up/email', {
        data: account,
        headers: { origin: new URL(page.url()).origin },
      })
    ).ok(),
  ).toBe(true)
}
