/** As many options as there are digits to choose them by: 0 is none. */
export const lastDigit = 9

/** Which option a key chooses, from 0; undefined for keys that are no such digit. */
export const optionOf = (key: string): number | undefined => (/^[1-9]$/u.test(key) ? Number(key) - 1 : undefined)
