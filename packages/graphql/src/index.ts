export type { Context, Learner } from './context.ts'
export { schema } from './schema.ts'
