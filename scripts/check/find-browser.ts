import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Debian's Chromium without a window: the same engine in half the time. */
export const headlessShell = '/usr/bin/chromium-headless-shell'
const installed = [headlessShell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a Chromium on this machine: the system's, else the one that Playwright downloaded; undefined: none. */
export function findBrowser(): string | undefined {
  return [...installed, chromium.executablePath()].find((path) => existsSync(path))
}
