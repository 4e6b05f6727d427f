const origin = process.env.WEB_ORIGIN || 'http://localhost:3000'

/** A link that works once, and until when, in one line. */
export function describeLink(path: string, expiresAt: Date): string {
  const until = expiresAt.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return `${origin}${path}  (once, until ${until})`
}
