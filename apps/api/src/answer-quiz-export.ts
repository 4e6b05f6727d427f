import { allows } from '@backstop/graphql'
import { checkSeed, type Database, exportQuiz, Problem } from '@backstop/store'
import type { Auth } from './auth/auth.ts'
import { refuse } from './auth/refuse.ts'
import { answerError } from './http/answer-error.ts'
import { readVisit } from './visit/visit.ts'

/** A document’s quiz with its keys, as a file to print: for teachers and those above them. */
export async function answerQuizExport(request: Request, database: Database, auth: Auth): Promise<Response> {
  if (request.method !== 'GET') return answerError(405, 'BAD_REQUEST', 'That is read by GET.')
  const account = await readVisit(request, auth).viewer()
  if (account === null)
    return refuse(
      new Problem('UNAUTHENTICATED', 'That is only for those who are signed in.', { remedy: 'Sign in at /account.' }),
    )
  if (!allows(account.role, 'exportKeys'))
    return refuse(
      new Problem('FORBIDDEN', 'Your account may not do that.', { remedy: 'Ask an admin for another role.' }),
    )
  const { searchParams } = new URL(request.url)
  try {
    const quiz = await exportQuiz(database, {
      document: searchParams.get('document') ?? '',
      seed: checkSeed(Number(searchParams.get('seed') ?? 1)),
      all: searchParams.has('all'),
    })
    return Response.json(quiz, {
      headers: {
        'content-disposition': 'attachment; filename="quiz.json"',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof Problem) return refuse(error)
    throw error
  }
}
