const name = 'backstop_learner'
const shape = /^[\w-]{43}$/
const yearSeconds = 365 * 24 * 60 * 60

/** The learner's secret that a request carries; null without one, or with what is none. */
export function readLearnerCookie({ headers }: Request): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=', 2)
    if (key === name && shape.test(value)) return value
  }
  return null
}

/** Gives the browser a learner's secret for a year; null takes it away. */
export const writeLearnerCookie = (secret: string | null, request: Request): string => {
  const attributes = `Path=/; Max-Age=${secret === null ? 0 : yearSeconds}; HttpOnly; SameSite=Lax`
  return `${name}=${secret ?? ''}; ${attributes}${isSecure(request) ? '; Secure' : ''}`
}

/** Whether the browser talks HTTPS: to us, or to the proxy in front, which says so. */
function isSecure({ url, headers }: Request): boolean {
  const [protocol] = (headers.get('x-forwarded-proto') ?? new URL(url).protocol).split(',')
  return protocol?.trim().replace(':', '') === 'https'
}
