import type { Page } from '@playwright/test'

/** What the studio tells of the last act. */
export const status = (page: Page) => page.getByRole('complementary', { name: 'Queue' }).getByRole('status')

/** The entry that keys are about. */
export const current = (page: Page) => page.locator('[data-entry][aria-current]')
