import { answerError } from './answer-error.ts'

/** Of an address or a form, `variables` and `extensions` are JSON: yoga would fail on what is none, as if we were to blame. */
export async function refuseParameters(request: Request): Promise<Response | null> {
  const parameters = await readParameters(request)
  const field = ['variables', 'extensions'].find((name) => !isJson(parameters.get(name) || 'null'))
  if (field === undefined) return null
  return answerError(400, 'BAD_REQUEST', `What is given as \`${field}\` is no JSON.`, {
    field,
    remedy: 'Write it as {"name": "value"}, with percent signs for what an address cannot hold.',
  })
}

async function readParameters(request: Request): Promise<URLSearchParams> {
  if (request.method === 'GET') return new URL(request.url).searchParams
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  return new URLSearchParams(isForm ? await request.clone().text() : '')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
