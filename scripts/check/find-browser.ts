import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a Chromium on this machine: the system's, else the one that Playwright downloaded; undefined: none. */
export function findBrowser(): string | undefined {
  return [...installed, chromium.executablePath()].find((path) => existsSync(path))
}
