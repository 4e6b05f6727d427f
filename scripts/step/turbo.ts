import { createRequire } from 'node:module'
import type { Task } from '../process/supervisor.ts'

/**
 * A task of turbo.json in some packages; turbo brings the result from its cache when the inputs have not changed.
 * Its binary is started as it is, since the script that npm links would not pass a signal on.
 */
export function turbo(task: string, workspaces: string[], env: Task['env'] = {}): Task {
  const { platform, arch } = process
  const program = createRequire(import.meta.url).resolve(`@turbo/${platform}-${arch === 'x64' ? '64' : arch}/bin/turbo`)
  const args = [
    'run',
    task,
    ...workspaces.map((workspace) => `--filter=${workspace}`),
    '--ui=stream',
    '--output-logs=new-only',
  ]
  return { name: task.replace(':', '-'), program, args, env }
}
