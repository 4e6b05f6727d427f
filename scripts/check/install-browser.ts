import { existsSync, readFileSync } from 'node:fs'
import { Failure } from '../bootstrap/failure.mjs'
import type { Supervisor } from '../process/supervisor.ts'
import { findBrowser } from './find-browser.ts'

/**
 * Makes sure that there is a browser: Debian's when we are root there, Playwright's own elsewhere.
 * @throws Failure when neither can be had
 */
export async function installBrowser(supervisor: Supervisor): Promise<void> {
  if (findBrowser()) return
  const root = process.getuid?.() === 0
  if (root && /^ID=debian$/m.test(readRelease())) {
    await runApt(supervisor, ['update'])
    await runApt(supervisor, ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
    if (findBrowser()) return
  }
  const node = ['node_modules/@playwright/test/cli.js', 'install', ...(root ? ['--with-deps'] : []), 'chromium']
  const code = await supervisor.attempt({ name: 'browser', node })
  if (code !== 0 || !findBrowser())
    throw new Failure(`No browser could be installed (log: ${supervisor.logs.path('browser')}): install Chromium.`)
}

function readRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
}

function runApt(supervisor: Supervisor, args: string[]): Promise<number> {
  // Through Node only because everything we start is started so: supervised, logged, ended with us.
  const script = `process.exit(require('node:child_process').spawnSync('apt-get', ${JSON.stringify(args)}, { stdio: 'inherit' }).status ?? 1)`
  return supervisor.attempt({
    name: `apt-${args[0]}`,
    node: ['-e', script],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
}
