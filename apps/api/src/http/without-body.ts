/** What GET would be answered, less the body: HEAD may be asked of whatever GET may (RFC 9110, 9.3.2). */
export async function withoutBody(
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { url, headers: asked, signal } = request
  const { status, headers, body } = await answer(new Request(url, { method: 'GET', headers: asked, signal }))
  await body?.cancel()
  return new Response(null, { status, headers })
}
