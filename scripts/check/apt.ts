import { existsSync, readFileSync } from 'node:fs'
import type { Supervisor } from '../process/supervisor.ts'

/** Whether this is Debian. */
export const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** Whether this is Debian and we may install there. */
export const mayInstall = (): boolean => isDebian() && process.getuid?.() === 0

let updated: Promise<number> | undefined

/**
 * Runs `apt-get` with the latest lists of packages, which are fetched once; whoever else is installing just now is waited for.
 * @param cwd where it leaves what it downloads
 * @returns its exit code; what it says is in the log `apt-<first argument>`
 */
export async function aptGet(supervisor: Supervisor, args: string[], cwd?: string): Promise<number> {
  const run = ([name, ...more]: string[], folder?: string) =>
    supervisor.attempt({
      name: `apt-${name}`,
      program: 'apt-get',
      args: ['-o', 'DPkg::Lock::Timeout=120', name as string, ...more],
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      ...(folder && { cwd: folder }),
    })
  updated ??= run(['update'])
  await updated
  return run(args, cwd)
}
