/** Runs once when the server starts, in Next's own process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('./server/page-status.ts')).followResponses()
}
