import type { Problem } from '@backstop/store'

/** What is wrong and how to mend it, on one line. */
export const explain = ({ message, remedy }: Problem): string => [message, remedy].filter(Boolean).join(' ')
