import { resolve } from 'node:path'
import { Problem } from '@backstop/store'

const remedies = { read: 'Name a file that you may read.', written: 'Name a folder that you may write to.' }

/**
 * What work on a file or folder gives, which is named as it was typed: the tool itself runs in the project's folder.
 * @throws Problem where the system refuses it
 */
export function reach<Result>(typed: string, done: keyof typeof remedies, work: (path: string) => Result): Result {
  try {
    return work(resolve(process.env.INIT_CWD ?? '.', typed))
  } catch (error) {
    if (error instanceof Problem) throw error
    const why = (error as NodeJS.ErrnoException).code
    throw new Problem('BAD_INPUT', `${typed} cannot be ${done}: ${why}.`, { remedy: remedies[done] })
  }
}
