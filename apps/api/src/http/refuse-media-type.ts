import { answerError } from './answer-error.ts'

/** Yoga refuses what is written or wanted in another form than JSON by a status alone; this says what to do about it. */
export function refuseMediaType(request: Request, { status, body }: Response): Response | null {
  if (body !== null) return null
  if (status === 415) {
    const given = request.headers.get('content-type') ?? 'without a content type'
    return answerError(415, 'UNSUPPORTED_MEDIA_TYPE', `The request is ${given}.`, {
      field: 'content-type',
      remedy: 'Send {"query": "…", "variables": {…}} as application/json.',
    })
  }
  return status === 406 ? notAcceptable(request) : null
}

/** Says what answers may come as. */
export const notAcceptable = (request: Request): Response =>
  answerError(406, 'NOT_ACCEPTABLE', `Answers do not come as ${request.headers.get('accept')}.`, {
    field: 'accept',
    remedy: 'Accept application/graphql-response+json or application/json.',
  })
