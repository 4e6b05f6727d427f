import type { Page } from '@playwright/test'

/** Counts what is pressed, as fingers do: a chord is one, a letter typed is one. */
export function keyboardOf(page: Page) {
  let pressed = 0
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed += 1
        await page.keyboard.press(key)
      }
    },
    type: async (text: string) => {
      pressed += text.length
      await page.keyboard.type(text)
    },
    /** What was pressed since it was asked last. */
    count: () => {
      const count = pressed
      pressed = 0
      return count
    },
  }
}

/** The middle one of what was counted, or the higher of two. */
export const medianOf = (counts: readonly number[]) =>
  counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
