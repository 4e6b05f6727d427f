import { existsSync } from 'node:fs'
import { Failure } from '../bootstrap/failure.mjs'
import type { Supervisor } from '../process/supervisor.ts'
import { aptGet, isDebian, mayInstall } from './apt.ts'
import { findBrowser, headlessShell } from './find-browser.ts'

/** What may stand in the way of a download or of a start, as its programs say it, and what to do. */
const obstacles: [RegExp, string][] = [
  [/ENOSPC|No space left on device/, 'the disk is full, free some space'],
  [/Could not get lock|Unable to (acquire|lock)/, 'another program holds the lock of apt, wait for it'],
  [/error while loading shared libraries|missing dependencies/, 'it lacks libraries of the system'],
  [
    /resolv|unable to connect|connection (refused|timed out|failed)|failed to fetch|download failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/i,
    'the download does not succeed, check the connection or proxy',
  ],
]

/**
 * Makes sure that there is a browser that starts: Debian's when we are root there, Playwright's own elsewhere.
 * @throws Failure when neither can be had, with the way out
 */
export async function installBrowser(supervisor: Supervisor): Promise<void> {
  // What is there is good enough where the faster one cannot be had.
  if (mayInstall() && !existsSync(headlessShell))
    await aptGet(supervisor, [
      'install',
      '-y',
      '--no-install-recommends',
      'chromium-headless-shell',
      'fonts-liberation',
    ])
  if (!findBrowser()) await installPlaywright(supervisor, process.getuid?.() === 0)
  const browser = findBrowser()
  const starts = browser && (await supervisor.attempt({ name: 'browser-start', program: browser, args: ['--version'] }))
  if (starts !== 0) {
    const logs = (browser ? ['browser-start'] : ['apt-update', 'apt-install', 'browser']).map(supervisor.logs.read)
    throw new Failure(explainBrowser(logs.join('\n'), isDebian(), supervisor.logs.folder))
  }
}

/** Why there is no browser, on one line with what to do. */
export function explainBrowser(log: string, onDebian: boolean, folder: string): string {
  const why = obstacles.find(([words]) => words.test(log))?.[1] ?? 'see its log'
  const how = onDebian ? 'apt-get install chromium-headless-shell' : 'npx playwright install --with-deps chromium'
  return `No browser for the tests: ${why}. As root, this helps: ${how} (logs: ${folder})`
}

async function installPlaywright(supervisor: Supervisor, withLibraries: boolean): Promise<void> {
  const node = [
    'node_modules/@playwright/test/cli.js',
    'install',
    ...(withLibraries ? ['--with-deps'] : []),
    'chromium',
  ]
  await supervisor.attempt({ name: 'browser', node })
}
