// What makes GraphiQL ours: what it opens on, how it asks, how it looks. It uses its props, what it keeps in the browser, and
// Monaco's own interface alone.

/** What a tab shows. @typedef {{ query: string, variables: string }} Shown */

const root = document.getElementById('root')
/** Where the last tab shown is kept, for an address that names none. */
const kept = 'backstop:shown'
/** Longer addresses are refused by servers on the way. */
const longestAddress = 8000
/** Where GraphiQL keeps which pane stood open: documentation, say. */
const openPane = 'graphiql:visiblePlugin'
/** Where GraphiQL keeps its tabs, and we the question that the last link opened. */
const openTabs = 'graphiql:tabState'
const linked = 'backstop:linked'

// Monaco is told before it loads; with its interface global, it can be told more.
self.MonacoEnvironment = {
  globalAPI: true,
  getWorkerUrl: (_module, label) => root.dataset[`${label}Worker`] ?? root.dataset.editorWorker,
}

// Nine megabytes take their time on a telephone. GraphiQL replaces it.
tell('status', 'The editor is loading …')

document.addEventListener('DOMContentLoaded', async () => {
  // A connection that broke once is tried once more.
  if (!isLoaded()) await loadAgain()
  if (isLoaded()) openEditor()
  else tell('alert', 'The editor could not be loaded. ', tryAgain())
})

/** Has GraphiQL’s own script arrived, and run? */
const isLoaded = () => self.YogaGraphiQL !== undefined && self.monaco !== undefined

/** Asks for GraphiQL’s script once more. @returns {Promise<void>} once it has run, or has not arrived again */
function loadAgain() {
  const script = document.createElement('script')
  script.src = document.querySelector('script[src$="/graphiql.js"]').src
  document.head.append(script)
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) script.addEventListener(event, () => resolve())
  })
}

function tryAgain() {
  const link = document.createElement('a')
  link.href = location.href
  link.textContent = 'Try again'
  return link
}

/** Says something where the editor is to be. */
function tell(role, ...words) {
  const line = document.createElement('p')
  line.setAttribute('role', role)
  line.append(...words)
  root.replaceChildren(line)
}

function openEditor() {
  setUpMonaco(self.monaco.editor)
  const named = readAddress(location.href)
  const questions = [...document.querySelectorAll('#questions a')].map(({ href }) => readAddress(href))
  if (named) closeLinked(named, questions)
  const opened = named ?? recall() ?? questions[0]
  keep(opened)
  // There a pane lies over the rest (see look.css): whoever follows a link is to see what it opens.
  if (named && isNarrow()) localStorage.removeItem(openPane)
  self.YogaGraphiQL.renderYogaGraphiQL(root, {
    fetcher: ask,
    initialQuery: opened.query,
    initialVariables: opened.variables,
    defaultTabs: [opened, ...questions.filter(({ query }) => query !== opened.query)],
    // A panel of variables where there are some, and room for it beneath the query.
    defaultEditorToolsVisibility: opened.variables !== '' && roomForEditors() >= 600,
    onTabChange: ({ tabs, activeTabIndex }) => keep(tabs[activeTabIndex]),
    // The address is kept by what is shown, variables included: see `keep`.
    onEditQuery: undefined,
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
    forcedTheme: 'system',
    editorTheme: { light: 'backstop-light', dark: 'backstop-dark' },
    logo: '',
    title: '',
  })
  onceShown((tab, run) => {
    tab.scrollIntoView()
    if ('run' in document.body.dataset) run.click()
  })
}

/** Height for query and variables, in pixels: half the window where the answer stands beneath them (see look.css). */
const roomForEditors = () => (isNarrow() ? innerHeight / 2 : innerHeight)

const isNarrow = () => matchMedia('(width < 48rem)').matches

/** What an address says to show; null when it says nothing. @returns {Shown | null} */
function readAddress(address) {
  const { searchParams } = new URL(address)
  const query = searchParams.get('query')
  return query === null ? null : { query, variables: searchParams.get('variables') ?? '' }
}

/** Keeps what is shown: in the address, which can be sent to somebody, and for the next visit. */
function keep({ query, variables }) {
  const shown = { query: query ?? '', variables: variables ?? '' }
  localStorage.setItem(kept, JSON.stringify(shown))
  const search = new URLSearchParams(Object.entries(shown).filter(([, text]) => text !== '')).toString()
  const isNamed = location.search !== '' || shown.query !== ''
  if (isNamed) history.replaceState(null, '', search.length > longestAddress ? '/graphql' : `/graphql?${search}`)
}

/** Takes away the tab that the link before opened and nobody edited: each page's question would leave one behind. */
function closeLinked(named, questions) {
  const before = localStorage.getItem(linked)
  const isOurs = [named, ...questions].some(({ query }) => query === before)
  localStorage.setItem(linked, named.query)
  if (before === null || isOurs) return
  try {
    const state = JSON.parse(localStorage.getItem(openTabs) ?? 'null')
    const tabs = state.tabs.filter(({ query }) => query !== before)
    if (tabs.length > 0) localStorage.setItem(openTabs, JSON.stringify({ ...state, tabs, activeTabIndex: 0 }))
  } catch {
    // Kept by another version of GraphiQL: the tab stays.
  }
}

/** @returns {Shown | null} */
function recall() {
  try {
    const { query, variables } = JSON.parse(localStorage.getItem(kept) ?? 'null')
    return query ? { query, variables } : null
  } catch {
    return null
  }
}

/**
 * Sends an operation. Whatever goes wrong is shown as an answer with `errors`: a failure would be shown with its stack.
 * What was retyped a moment ago still goes by its former name: the name is sent only where the operation has it.
 */
async function ask({ query, variables, operationName }) {
  const isNamed = operationName && new RegExp(`\\b(query|mutation)\\s+${operationName}\\b`).test(query)
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query, variables, ...(isNamed && { operationName }) }),
    })
    return await response.json()
  } catch {
    const extensions = { code: 'API_UNREACHABLE', remedy: 'Look whether it runs, then run the operation again.' }
    return { errors: [{ message: 'The API does not answer.', extensions }] }
  }
}

/** Does something with the open tab and the button that runs it, as soon as the editor shows what is in it. */
function onceShown(work) {
  const began = Date.now()
  const timer = setInterval(() => {
    const shown = ['.graphiql-tab-active', '.graphiql-execute-button', '.graphiql-query-editor .view-line'].map(
      (part) => document.querySelector(part),
    )
    const isShown = shown.every((part) => part !== null)
    if (isShown) work(...shown)
    if (isShown || Date.now() - began > 20_000) clearInterval(timer)
  }, 50)
}

/** Curly quotes are no trap in a text about a text, and long lines are read without scrolling; colours are those of the pages. */
function setUpMonaco(editor) {
  editor.onDidCreateEditor((created) =>
    created.updateOptions({
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
      guides: { indentation: false, bracketPairs: false },
      fontSize: 14,
      // On a phone they would take a fifth of each line.
      lineNumbers: isNarrow() ? 'off' : 'on',
      wordWrap: 'on',
    }),
  )
  editor.defineTheme('backstop-light', themeOf('vs', readColours(0)))
  editor.defineTheme('backstop-dark', themeOf('vs-dark', readColours(1)))
  // GraphiQL tells Monaco once; the rest of the page follows the system at any time.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) =>
    editor.setTheme(matches ? 'backstop-dark' : 'backstop-light'),
  )
}

/** The colours of look.css, light (0) or dark (1): as written, "light-dark(#1f1d19, #e8e4db)" whatever the scheme is now. */
function readColours(scheme) {
  const style = getComputedStyle(document.documentElement)
  const names = ['ink', 'soft', 'accent', 'good', 'bad', 'raised', 'rule', 'tint']
  return Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).match(/#[\da-f]+/gi)[scheme]]),
  )
}

function themeOf(base, { ink, soft, accent, good, bad, raised, rule, tint }) {
  const tokens = {
    '': ink,
    comment: soft,
    keyword: accent,
    'keyword.json': bad,
    type: accent,
    'type.identifier': accent,
    'key.identifier': ink,
    identifier: ink,
    'argument.identifier': soft,
    annotation: accent,
    string: good,
    'string.key.json': ink,
    'string.value.json': good,
    number: bad,
    delimiter: soft,
    operators: soft,
  }
  return {
    base,
    inherit: true,
    rules: Object.entries(tokens).map(([token, colour]) => ({ token, foreground: colour.slice(1) })),
    colors: {
      'editor.background': '#00000000',
      'editor.foreground': ink,
      'editorLineNumber.foreground': soft,
      'editorLineNumber.activeForeground': ink,
      'editor.selectionBackground': tint,
      'editorHoverWidget.background': raised,
      'editorWidget.background': raised,
      'editorWidget.border': rule,
      'editorSuggestWidget.background': raised,
      'editorSuggestWidget.selectedBackground': tint,
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.highlightForeground': accent,
      'textLink.foreground': accent,
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, soft])),
      'scrollbar.shadow': '#00000000',
      focusBorder: accent,
    },
  }
}
