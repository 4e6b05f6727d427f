import { type Database, exportLearner } from '@backstop/store'
import type { Auth } from './auth/auth.ts'
import { answerError } from './http/answer-error.ts'
import { readVisit } from './visit/visit.ts'

/** Everything that is kept about whoever asks, as a file to keep. */
export async function answerExport(request: Request, database: Database, auth: Auth): Promise<Response> {
  if (request.method !== 'GET') return answerError(405, 'BAD_REQUEST', 'That is read by GET.')
  const learner = await readVisit(request, auth).learner.find()
  if (learner === null) {
    const remedy = 'Sign in, or begin a quiz.'
    return answerError(404, 'NOT_FOUND', 'Nothing is kept about you.', { remedy })
  }
  const record = await exportLearner(database, learner, new Date())
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="backstop.json"',
      'cache-control': 'private, no-store',
    },
  })
}
