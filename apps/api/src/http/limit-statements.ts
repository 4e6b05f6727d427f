/** The same database with a limit of ten seconds on each statement, unless the URL sets its own. */
export function limitStatements(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  if (!url.searchParams.has('statement_timeout')) url.searchParams.set('statement_timeout', '10000')
  return url.href
}
