import { globSync } from 'node:fs'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { backstop } from './editor.ts'
import { findPages } from './site.ts'

const roles = ['READER', 'STUDENT', 'TEACHER', 'EDITOR', 'ADMIN'] as const
type Role = (typeof roles)[number] | null
/** From which role on somebody may see it; others are told the second, whether it is there or not. */
type Right = { from: Role; else?: number }

const anybody: Right = { from: null }
const editors: Right = { from: 'EDITOR', else: 403 }

/** Who may see each page, by its folder. */
const pages: Record<string, Right> = {
  ...{ '/': anybody, '/account': anybody, '/search': anybody, '/review': anybody },
  ...{ '/documents': anybody, '/documents/[slug]': anybody, '/claims/[id]': anybody },
  ...{ '/entities': anybody, '/entities/[slug]': anybody, '/quizzes': anybody, '/quizzes/[slug]': anybody },
  ...{ '/studio': editors, '/studio/audit': editors, '/studio/claims': editors, '/studio/documents/[slug]': editors },
  ...{ '/studio/documents/[slug]/practice': editors, '/studio/entities': editors, '/studio/history': editors },
  ...{ '/studio/history/[thing]': editors, '/studio/ingest': editors, '/studio/predicates': editors },
  ...{ '/studio/keys': editors, '/studio/questions': editors },
  // That there is such a page is told to admins alone, of those who may be in the studio.
  '/studio/people': { from: 'ADMIN', else: 404 },
}
/** Who holds a link may open it, whoever that is: a wrong one leads nobody anywhere. */
const links = ['/join/[token]', '/password/[token]', '/quizzes/[slug]/results/[token]']

test('every page and every export is for whom it is, in every role', async ({ request, playwright, baseURL }) => {
  test.setTimeout(180_000)
  const routes = globSync('apps/web/src/app/**/page.tsx')
    .map(
      (file) =>
        `/${file
          .replaceAll('\\', '/')
          .replace(/^apps\/web\/src\/app\/?/u, '')
          .replace(/\/?page\.tsx$/u, '')}`,
    )
    .sort()
  expect([...Object.keys(pages), ...links].sort()).toEqual(routes)

  const { document, entity, claim, quiz } = await findPages(request)
  const slug = document.split('/').at(-1) as string
  const addressOf = (route: string, name = slug): string => {
    if (route === '/documents/[slug]') return document
    if (route === '/entities/[slug]') return entity
    if (route === '/claims/[id]') return claim
    if (route === '/quizzes/[slug]') return quiz
    const thing = decodeURIComponent(claim.split('/').at(-1) as string)
    return route
      .replace('[slug]', name)
      .replace('[thing]', encodeURIComponent(thing))
      .replace('[token]', 'x'.repeat(43))
  }
  const may = (role: Role, from: Role) =>
    from === null || (role !== null && roles.indexOf(role) >= roles.indexOf(from as (typeof roles)[number]))

  for (const role of [null, ...roles]) {
    const browser = await playwright.request.newContext(baseURL ? { baseURL } : {})
    if (role !== null) await signUp(browser, role, baseURL as string)
    const statusOf = async (address: string) => (await browser.get(address)).status()
    for (const [route, { from, else: otherwise = 403 }] of Object.entries(pages)) {
      const isAllowed = may(role, from)
      // Below the studio's door, all that is told is that it is for editors.
      const refused = from === 'ADMIN' && !may(role, 'EDITOR') ? 403 : otherwise
      const expected = isAllowed ? 200 : refused
      expect([role, route, await statusOf(addressOf(route))]).toEqual([role, route, expected])
      if (!isAllowed && route.includes('[slug]'))
        expect([role, route, await statusOf(addressOf(route, 'no-such-thing'))]).toEqual([role, route, expected])
    }
    for (const route of links) expect([role, route, await statusOf(addressOf(route))]).toEqual([role, route, 404])

    const keys = `/api/quiz/export?document=${slug}`
    const refused = role === null ? 401 : 403
    expect([role, keys, await statusOf(keys)]).toEqual([role, keys, may(role, 'TEACHER') ? 200 : refused])
    const unknown = await statusOf('/api/quiz/export?document=no-such-thing')
    expect([role, unknown]).toEqual([role, may(role, 'TEACHER') ? 404 : refused])
    const file = await browser.post('/api/ingest', {
      headers: { 'x-graphql-yoga-csrf': '1' },
      multipart: { file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('') } },
    })
    expect([role, file.status()]).toEqual([role, may(role, 'EDITOR') ? 400 : refused])
    await browser.dispose()
  }
})

async function signUp(browser: APIRequestContext, role: (typeof roles)[number], origin: string): Promise<void> {
  const [, invite] = /\/join\/(\S+)/u.exec(backstop('user', 'invite', '--role', role.toLowerCase())) ?? []
  const data = {
    name: role,
    email: `e2e-${crypto.randomUUID()}@example.org`,
    password: 'correct horse battery',
    invite,
  }
  expect((await browser.post('/api/auth/sign-up/email', { data, headers: { origin } })).ok()).toBe(true)
}
