import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/check/find-browser.ts'

/** What takes longest begins first, else the other worker waits for it at the end. */
const long = /(studio|administration)\.spec\.ts/

/** `npm test` serves Backstop and names it in BASE_URL; `npx playwright test` alone looks at a running `npm start`. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: long },
  ],
  forbidOnly: Boolean(process.env.BASE_URL),
  reporter: 'line',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    // It records every step, which takes a good part of the time: TRACE=1 for whoever looks into a failure.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        // Chromium's own sandbox does not start as root or in most containers; the pages are our own.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
