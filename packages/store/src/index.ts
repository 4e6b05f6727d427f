export * from './database.ts'
export * from './problem.ts'
