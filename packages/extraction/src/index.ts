export * from './selection/prefill.ts'
export * from './suggester/read-value.ts'
export * from './suggester/suggest-by-rules.ts'
export * from './suggester/suggestion.ts'
