import type { AssetName } from './asset.ts'
import { type Question, questions } from './question.ts'

/** What the page needs to know: where its files are, and whether to run at once what its address names. */
type PageOptions = { assets: Record<AssetName, string>; runs: boolean }

/** As in the header of every page. */
const places = [
  ['/documents', 'Read'],
  ['/entities', 'Who and what'],
  ['/quizzes', 'Quiz'],
  ['/graphql', 'GraphQL'],
  ['/search', 'Search'],
] as const
/** Beside the name where there is no room for a sixth. */
const account = ['/account', 'Account'] as const

/**
 * The page that GraphiQL runs in: the way back to the pages, the six questions, and GraphiQL itself, which
 * client/start.js starts on what the address names. No script stands in it, so that none can be slipped in.
 */
export function renderPage({ assets, runs }: PageOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphQL · Backstop</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<link rel="stylesheet" href="${assets.css}">
<link rel="stylesheet" href="${assets.look}">
<script defer src="${assets.start}"></script>
<script defer src="${assets.js}"></script>
</head>
<body class="no-focus-outline"${runs ? ' data-run' : ''}>
<a class="skip" href="#content">Skip to GraphiQL</a>
<header class="bar">
<a class="home" href="/"><span>Back</span><span>stop</span></a>
<button type="button" popovertarget="questions">Examples</button>
<nav aria-label="Main">${places.map(renderPlace).join('')}</nav>
${renderPlace(account)}
</header>
<div id="questions" popover><ol>${questions.map(renderQuestion).join('')}</ol></div>
<noscript>GraphiQL needs JavaScript. Without it, POST {"query": "…"} here.</noscript>
<main id="content" tabindex="-1">
<h1>GraphQL</h1>
<div id="root" data-editor-worker="${assets.editorWorker}" data-json-worker="${assets.jsonWorker}" data-graphql-worker="${assets.graphqlWorker}"></div>
</main>
</body>
</html>`
}

const renderPlace = ([href, name]: (typeof places)[number] | typeof account): string =>
  `<a href="${href}"${href === '/graphql' ? ' aria-current="page"' : ''}>${name}</a>`

/** Its address is all there is to a question: it opens like any link into GraphiQL. */
function renderQuestion({ asks, query, variables }: Question): string {
  const search = new URLSearchParams({ query, ...(variables && { variables }) })
  return `<li><a href="/graphql?${search.toString().replaceAll('&', '&amp;')}">${asks}</a></li>`
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5c66"/><g stroke="#fff" stroke-width="2.5" fill="none"><path d="M6 10h20"/><path d="M6 16.5h20" stroke-dasharray="5 2.5"/><path d="M6 23h20" stroke-dasharray="2.5 2.33"/></g></svg>`
