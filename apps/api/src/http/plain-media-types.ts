import { notAcceptable } from './refuse-media-type.ts'

/** What answers come as, first what is taken where anything is as welcome. */
const served = ['application/json', 'application/graphql-response+json', 'text/event-stream', 'multipart/mixed']

/**
 * The request with its media types as yoga reads them: in small letters, without weights (`;q=0.5`, RFC 9110, 12.5.1), the most wanted first.
 * @throws Response 406 where nothing that is served is wanted
 */
export function withPlainMediaTypes(request: Request): Request {
  const headers = new Headers(request.headers)
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';')
  if (type !== '') headers.set('content-type', [type.trim().toLowerCase(), ...parameters].join(';'))
  const accept = headers.get('accept')
  if (accept !== null && /;\s*q\s*=/i.test(accept)) {
    const wanted = rank(accept)
    if (wanted.length === 0) throw notAcceptable(request)
    headers.set('accept', wanted.join(', '))
  }
  // Of its parts: what comes from a socket is no Request of Node's own.
  const { url, method, signal, body } = request
  return new Request(url, { method, headers, signal, ...(body && { body, duplex: 'half' }) } as RequestInit)
}

/** The served types that are wanted, by weight, then in the order in which they are asked for. What is named most exactly counts. */
function rank(accept: string): string[] {
  const ranges = accept
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .split(',')
    .map((range, at) => {
      const [type = '', ...parameters] = range.split(';')
      const charset = parameters.find((one) => one.startsWith('charset='))
      const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)
      return { type, at, weight: charset === undefined || charset === 'charset=utf-8' ? weight : 0 }
    })
  return served
    .flatMap((type) => {
      const forms = [type, `${type.split('/')[0]}/*`, '*/*']
      const range = forms.map((form) => ranges.find((one) => one.type === form)).find((one) => one !== undefined)
      return range && range.weight > 0 ? [{ ...range, type }] : []
    })
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ type }) => type)
}
