import { readIngestionId, requireWriting, writeIngestionId } from '@backstop/graphql'
import {
  type Account,
  cancelIngestion,
  continueIngestion,
  type Database,
  ingestionLimits,
  Problem,
  startIngestion,
} from '@backstop/store'
import type { Auth } from '../auth/auth.ts'
import { refuse, refuseForgery, refuseOrigin } from '../auth/refuse.ts'
import { requirePermission } from '../auth/require-permission.ts'
import { answerError } from '../http/answer-error.ts'
import { readBounded } from '../http/read-bounded.ts'
import { readVisit } from '../visit/visit.ts'
import { readGiven, readNewDocument, readReplaced } from './read-form.ts'

/** What a form has beside its file. */
const roomForFields = 64 * 1024

/** Where editors see how far a document is. */
const page = '/studio/ingest'

/**
 * Answers `POST /api/ingest` (a form with a file or a text), `/api/ingest/continue` and `/api/ingest/cancel`: what the mutations of the same
 * names do, for files and for browsers without scripts, which are sent on to a page.
 */
export function createIngestionEndpoint(database: Database, auth: Auth): (request: Request) => Promise<Response> {
  const uses: Record<string, (form: FormData, by: Account) => Promise<string>> = {
    '/api/ingest': async (form, { id, name }) =>
      writeIngestionId(
        await startIngestion(database, await readNewDocument(form), { by: { id, name }, now: new Date() }),
      ),
    '/api/ingest/continue': async (form) => {
      const id = textOf(form, 'id')
      const answer = { given: readGiven(form), anyway: form.has('anyway'), replaces: readReplaced(form) }
      await continueIngestion(database, { id: readIngestionId(id), ...answer }, new Date())
      return id
    },
    '/api/ingest/cancel': async (form) => {
      const id = textOf(form, 'id')
      await cancelIngestion(database, readIngestionId(id), new Date())
      return id
    },
  }
  const answer = async (request: Request, use: (form: FormData, by: Account) => Promise<string>) => {
    refuseForeign(request, auth)
    const visit = readVisit(request, auth)
    const editor = await requirePermission(visit, 'curate')
    await requireWriting(visit)
    const id = await use(await readForm(await readBounded(request, ingestionLimits.bytes + roomForFields)), editor)
    return wantsPage(request)
      ? goTo(`${page}?id=${encodeURIComponent(id)}`)
      : Response.json({ id }, { status: 202, headers: { 'cache-control': 'no-store' } })
  }
  return async (request) => {
    const use = uses[new URL(request.url).pathname]
    if (use === undefined) return answerError(404, 'NOT_FOUND', 'There is nothing here.')
    if (request.method !== 'POST') return answerError(405, 'BAD_REQUEST', 'That is done by POST.')
    try {
      return await answer(request, use)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return wantsPage(request)
        ? goTo(`${page}?refused=${encodeURIComponent([error.message, error.remedy].filter(Boolean).join(' '))}`)
        : refuse(error)
    }
  }
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Throws a Problem for what comes neither from our pages nor from a program, which no foreign page can drive. */
function refuseForeign({ headers }: Request, { origins }: Auth): void {
  const origin = headers.get('origin')
  if (origin !== null && !origins.includes(origin)) throw refuseOrigin(origins)
  if (origin === null && !headers.has('x-graphql-yoga-csrf') && !headers.has('authorization')) throw refuseForgery()
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (cause) {
    throw new Problem('BAD_INPUT', 'That is no form.', { remedy: 'Send it as multipart/form-data.', cause })
  }
}

/** A form that was sent without scripts: it is answered with a page. */
const wantsPage = ({ headers }: Request): boolean => headers.get('accept')?.includes('text/html') === true

const goTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
