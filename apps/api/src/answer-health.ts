import type { Database } from '@backstop/store'
import { answerError } from './http/answer-error.ts'

const patienceMilliseconds = 2000

/** 200 when the database answers within two seconds, else 503. */
export async function answerHealth({ pool }: Database): Promise<Response> {
  const late = new Promise<false>((done) => setTimeout(done, patienceMilliseconds, false).unref())
  const answered = pool.query('select 1').then(
    () => true,
    () => false,
  )
  if (!(await Promise.race([answered, late]))) return answerError(503, 'UNAVAILABLE', 'The database does not answer.')
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
