import { supervise } from '../process/supervisor.ts'
import type { CommandInput } from './start.ts'

/** `npm run measure:extraction`: how good suggestions are on the annotated texts in CORPUS_DIR; `held-out` takes their other half. */
export function run({ progress, args }: CommandInput): Promise<number> {
  return supervise('measure', progress.line, (supervisor) =>
    supervisor.call({ name: 'measure', node: ['test/measure/run.ts', ...args], env: { NODE_ENV: 'production' } }),
  )
}
