import { chromium, type Page } from '@playwright/test'
import { takeCurrentSet } from '../../packages/store/src/change-set/open-change-set.ts'
import { propose } from '../../packages/store/src/change-set/propose.ts'
import type { Database } from '../../packages/store/src/database.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../../packages/store/src/testing/curator.ts'
import { createInvite } from '../../packages/store/src/user/invite.ts'
import { findBrowser } from '../../scripts/check/find-browser.ts'
import type { Bench } from './bench.ts'

const sentence = (i: number) => `On day ${i + 1000} the harbour office met the island council about the new quay`

/** A document of as many sentences, with a suggestion that waits on each. @returns its slug */
async function fillQueue(database: Database, number: number): Promise<string> {
  const curator = createCurator(database)
  const slug = `queue-of-${number}`
  const lines = Array.from({ length: number / 5 }, (_, line) =>
    Array.from({ length: 5 }, (_, i) => `${sentence(line * 5 + i)}.`).join(' '),
  )
  const document = await curator.document(`A report on ${number} meetings\n${lines.join('\n')}`, slug)
  const names = { subject: entityEdit(`office ${number}`), object: entityEdit(`council ${number}`) }
  const predicate = predicateEdit(`met-${'in-time-'.repeat(String(number).length)}here`)
  await curator.commit(document, names.subject, names.object, predicate)
  const proposals = Array.from({ length: number }, (_, i) => {
    const parts = { subject: names.subject.id, predicate: predicate.id, object: names.object.id, quote: sentence(i) }
    const { id: aggregate, kind, content } = claimEdit(document, parts)
    return { ...{ aggregate, kind, content, base: null, id: crypto.randomUUID() }, confidence: 0.9, rule: 'bench' }
  })
  await database.prisma.$transaction(
    async (tx) => {
      const now = new Date()
      const changeSet = await takeCurrentSet(tx, { document: document.id }, { author: 'rules', now })
      await propose(tx, { changeSet, proposals, author: 'rules', decision: 'PENDING', now })
    },
    { timeout: 300_000 },
  )
  return slug
}

/** Frames that one run scrolls through, and how far each goes. */
const [frames, pixels] = [60, 120]

/** Scrolls from the top of what is chosen, a step a frame. */
const scroll = (page: Page, chosen: string) =>
  page.evaluate(
    async ([chosen, frames, pixels]) => {
      const box = document.querySelector(chosen) as Element
      box.scrollTop = 0
      for (let frame = 0; frame < frames; frame += 1) {
        await new Promise((next) => requestAnimationFrame(next))
        box.scrollTop += pixels
      }
    },
    [chosen, frames, pixels] as const,
  )

/** The studio of a document with a few suggestions, and with 5,000: to scroll they should be alike. Needs pages at BASE_URL. */
export async function scrollBenches(database: Database, origin: string): Promise<Bench[]> {
  const slugs = [await fillQueue(database, 50), await fillQueue(database, 5000)]
  const { token: invite } = await createInvite(database, { role: 'EDITOR' })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  database.beforeClose.add(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: origin })
  const account = { name: 'Bench', email: 'bench@example.org', password: 'as long as it needs to be', invite }
  await context.request.post('/api/auth/sign-up/email', { data: account, headers: { origin } })
  const [few, many] = await Promise.all(
    slugs.map(async (slug) => {
      const page = await context.newPage()
      await page.goto(`/studio/documents/${slug}`)
      const number = Number(slug.split('-').at(-1))
      await page.waitForFunction((all) => document.querySelectorAll('[data-entry]').length >= all, number, {
        timeout: 300_000,
      })
      return page
    }),
  )
  const contenders = (chosen: string) => ({
    '50 suggestions': () => scroll(few as Page, chosen),
    '5,000 suggestions': () => scroll(many as Page, chosen),
  })
  return [
    { name: `${frames} frames of scrolling the text of a document in the studio`, contenders: contenders('html') },
    { name: `${frames} frames of scrolling its queue`, contenders: contenders('.studio-side') },
  ]
}
