/** A failure before or beside GraphQL, in the shape of a GraphQL response, so that every client can read it. */
export function answerError(
  status: number,
  code: string,
  message: string,
  more: Record<string, unknown> = {},
): Response {
  const headers = { 'cache-control': 'no-store', 'access-control-allow-origin': '*' }
  return Response.json({ errors: [{ message, extensions: { code, ...more } }] }, { status, headers })
}

/** The work's answer, or 503 when it takes longer than that. */
export async function withinTime(milliseconds: number, work: () => Promise<Response>): Promise<Response> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Response>((done) => {
    timer = setTimeout(() => {
      const remedy = 'Ask for less at once, or try again in a moment.'
      done(
        answerError(503, 'TIMEOUT', 'The request took too long.', { limit: `${milliseconds / 1000} seconds`, remedy }),
      )
    }, milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
