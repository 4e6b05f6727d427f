/** A link that works once, and until when, in one line. */
export function describeLink(path: string, expiresAt: Date): string {
  const until = expiresAt.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return `${new URL(path, process.env.WEB_ORIGIN || 'http://localhost:3000')}  (once, until ${until})`
}
