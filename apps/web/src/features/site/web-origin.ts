import 'server-only'
import { headers } from 'next/headers'

/** The address people reach this site at: WEB_ORIGIN where it is set, else what the browser asked for. */
export async function webOrigin(): Promise<URL> {
  const asked = await headers()
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost:3000'
  const protocol = asked.get('x-forwarded-proto')?.split(',')[0] ?? 'http'
  const origin = process.env.WEB_ORIGIN ?? `${protocol}://${host}`
  return URL.canParse(origin) ? new URL(origin) : new URL('http://localhost:3000')
}
