import { Kind, parse } from 'graphql'
import { assetPaths } from './asset.ts'
import { questions } from './question.ts'

/** GraphiQL, for a browser that opens the endpoint; null for everybody else, who want data. */
export function answerGraphiql({ method, headers, url }: Request): Response | null {
  if (method !== 'GET' || !headers.get('accept')?.includes('text/html')) return null
  const { searchParams } = new URL(url)
  const query = searchParams.get('query')
  const variables = searchParams.get('variables')
  return new Response(page({ query, variables }), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'Accept' },
  })
}

const mark = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8' width='20' height='20' role='img' aria-label='Backstop'><path d='M1 1h6v6H1z' fill='none' stroke='#a33' stroke-dasharray='1.5 .7'/></svg>`

/** The operation that the address names, if any. */
type Opened = { query: string | null; variables: string | null }

function page({ query, variables }: Opened): string {
  const opened = query === null ? [] : [{ query, variables }]
  const options = {
    title: 'Backstop',
    defaultTabs: [...opened, ...questions],
    ...(query === null ? {} : { query, variables: variables ?? '' }),
    credentials: 'same-origin',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
    logo: `<a href="/" title="To the pages" style="margin:auto">${mark}</a>`,
  }
  const workers = {
    editorWorkerService: assetPaths.editorWorker,
    json: assetPaths.jsonWorker,
    graphql: assetPaths.graphqlWorker,
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Backstop · GraphQL</title>
<link rel="icon" href="data:image/svg+xml,${mark.replaceAll('#', '%23')}">
<link rel="stylesheet" href="${assetPaths.css}">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. Without it, POST {"query": "…"} here.</noscript>
<div id="root"></div>
<script>
const workers = ${inScript(workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService };
</script>
<script src="${assetPaths.js}"></script>
<script>
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), ${inScript(options)});
${query !== null && onlyReads(query) ? runAtOnce : ''}
</script>
</body>
</html>`
}

/** Runs what the address opened, as soon as the editor shows it. */
const runAtOnce = `const started = Date.now();
const timer = setInterval(() => {
  const button = document.querySelector('.graphiql-execute-button');
  const shown = document.querySelector('.graphiql-query-editor .view-line');
  if (button && shown) button.click();
  if ((button && shown) || Date.now() - started > 20000) clearInterval(timer);
}, 50);`

/** Whether opening a link may run it: a link must never do more than read. */
function onlyReads(query: string): boolean {
  try {
    const { definitions } = parse(query, { maxTokens: 10_000 })
    return definitions.every(({ kind, ...rest }) => {
      return kind !== Kind.OPERATION_DEFINITION || ('operation' in rest && rest.operation === 'query')
    })
  } catch {
    return false
  }
}

/** JSON that no text in it can end the script element of. */
const inScript = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
