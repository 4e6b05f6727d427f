/** How the parts of every connection are described; the Relay plugin makes them. */
export const pageWords = {
  nodesOnConnection: {
    description: 'The things on this page, without their cursors.',
    complexity: { field: 0, multiplier: 1 },
  },
  pageInfoTypeOptions: { description: 'Where a page stands in its list (Relay).' },
  hasNextPageFieldOptions: { description: 'Is there more after this page?' },
  hasPreviousPageFieldOptions: { description: 'Is there more before this page?' },
  startCursorFieldOptions: { description: 'Cursor of the first thing on the page: pass it as `before`.' },
  endCursorFieldOptions: { description: 'Cursor of the last thing on the page: pass it as `after`.' },
  pageInfoFieldOptions: { description: 'Where this page stands in the whole list.', complexity: 0 },
  edgesFieldOptions: {
    description: 'The things on this page, each with its cursor.',
    complexity: { field: 0, multiplier: 1 },
  },
  cursorFieldOptions: {
    description: 'The place of this thing in the list: pass it as `after` or `before`.',
    complexity: 0,
  },
  nodeFieldOptions: { description: 'The thing itself.', complexity: 0 },
  firstArgOptions: { description: 'How many from the start: 1 to 100. 20 when neither `first` nor `last` is given.' },
  afterArgOptions: { description: 'Only what comes after this cursor.' },
  lastArgOptions: { description: 'How many from the end: 1 to 100. Not together with `first`.' },
  beforeArgOptions: { description: 'Only what comes before this cursor.' },
} as const
