import { connect } from 'node:net'
import { type NextRequest, NextResponse } from 'next/server'
import { apiOrigin } from './graphql/api-origin.ts'
import { unreachablePage } from './unreachable-page.ts'

/** Pages alone: data goes to the API as it is, and files need neither. */
export const config = {
  matcher: ['/((?!graphql|api/|_next/|icon.svg|icons/|manifest.webmanifest|service-worker.js).*)'],
}

/**
 * Gives each page its own nonce and policy, and the page that explains it when the API cannot be reached. An address that
 * is no address leads to “not found”.
 */
export async function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = { 'content-security-policy': contentSecurityPolicy(nonce) }
  if (!(await isListening(new URL(apiOrigin()))))
    return new NextResponse(unreachablePage(nonce), {
      status: 503,
      headers: {
        ...policy,
        'content-type': 'text/html; charset=utf-8',
        'retry-after': '5',
        'cache-control': 'no-store',
      },
    })
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(policy)) headers.set(name, value)
  const pass = { request: { headers }, headers: policy }
  if (isDecodable(request.nextUrl.pathname)) return NextResponse.next(pass)
  const nowhere = request.nextUrl.clone()
  nowhere.pathname = '/nothing/here'
  return NextResponse.rewrite(nowhere, pass)
}

/** Whether the percent signs of a path mean something: Next itself answers the others with a bare error. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Scripts: ours and what they load. Nothing comes from, goes to or frames another site. */
function contentSecurityPolicy(nonce: string): string {
  // React explains errors with eval, and Next swaps styles in, while developing only.
  const developing = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Without this, script-src would be asked, which trusts nonces alone.
    "worker-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Whether something accepts connections there: a tenth of a millisecond on one machine, a second at most. */
const isListening = ({ hostname, port, protocol }: URL) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80), timeout: 1000 })
    const settle = (listening: boolean) => {
      socket.destroy()
      resolve(listening)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.once('error', () => settle(false))
  })
