import type { APIRequestContext, Page, Request } from '@playwright/test'

/** What the tests look at, asked of the API as anybody could: no test knows an id or a slug by heart. */
export async function findPages(request: APIRequestContext) {
  const answer = await request.post('/graphql', {
    data: {
      query: `{
        documents(first: 1) { nodes { slug title text claims(first: 1, filter: { conditional: true }) { nodes { id } } quizzes(first: 1) { nodes { slug itemCount } } } }
        entities(first: 1, orderBy: CLAIM_COUNT) { nodes { slug } }
      }`,
    },
  })
  const { data } = await answer.json()
  const document = data.documents.nodes[0]
  return {
    home: '/',
    document: `/documents/${document.slug}`,
    filtered: `/documents/${document.slug}?modality=PLAN`,
    entities: '/entities',
    entity: `/entities/${data.entities.nodes[0].slug}`,
    claim: `/claims/${encodeURIComponent(document.claims.nodes[0].id)}`,
    search: '/search',
    found: '/search?q=peacekeepers',
    'nothing found': '/search?q=zebra',
    quiz: `/quizzes/${document.quizzes.nodes[0].slug}`,
    review: '/review',
    account: '/account',
    'not found': '/nothing/here',
  }
}

/** Collects what a visitor should never cause: errors in the console, failed requests, requests to other sites or for what nobody asked for. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  // What a page stops listening to is no failure: another page that is not wanted any more, a stream that has told all, an answer for a page
  // that was left. Only a write has to arrive.
  const isAborted = (request: Request) =>
    request.url().includes('_rsc=') ||
    (request.failure()?.errorText === 'net::ERR_ABORTED' &&
      (request.resourceType() === 'eventsource' || isRead(request.postData() ?? '')))
  page.on('console', (message) => {
    // The page that says “not found” is itself answered with 404, which the browser reports.
    const expected = message.text().includes('404') && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    if (!isAborted(request)) faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const own = new URL(page.url() === 'about:blank' ? request.url() : page.url()).host
    if (protocol.startsWith('http') && host !== own) faults.push(`elsewhere: ${request.url()}`)
    if (request.headers()['next-router-prefetch']) faults.push(`ahead: ${request.url()}`)
  })
  return faults
}

/** Is it a query, which changes nothing? */
const isRead = (body: string) => /"query":"\s*(?:\\n\s*)*query\b/u.test(body)
