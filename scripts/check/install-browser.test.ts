import { expect, test } from 'vitest'
import { explainBrowser } from './install-browser.ts'

test.each([
  ["Err:1 http://deb.example bookworm InRelease\n  Temporary failure resolving 'deb.example'", 'check the connection'],
  ['E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)', 'wait for it'],
  ['E: Write error - write (28: No space left on device)', 'free some space'],
  ['Error: getaddrinfo EAI_AGAIN cdn.example\nFailed to download Chromium', 'check the connection'],
  ['chrome: error while loading shared libraries: libnss3.so: cannot open', 'lacks libraries'],
  ['E: Unable to locate package chromium', 'see its log'],
])('%j is told on one line with what to do', (log, words) => {
  for (const isDebian of [true, false]) {
    const message = explainBrowser(log, isDebian, '.data/log/test')
    expect(message).toContain(words)
    expect(message).toMatch(
      /As root, this helps: (apt-get install chromium-headless-shell|npx playwright install --with-deps chromium)/,
    )
    expect(message).not.toContain('\n')
  }
})
