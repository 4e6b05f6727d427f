'use client'
import { useLayoutEffect } from 'react'
import { onKey } from '../../ui/on-key.ts'
import { commandOf, type StudioCommand } from './studio-keys.ts'

/** Does what the keys of the studio stand for, while nobody types. */
export function useStudioKeys(act: (command: StudioCommand) => void) {
  // Before the browser draws: a key that follows at once means what is shown by then.
  useLayoutEffect(() =>
    onKey((event) => {
      const command = commandOf(event.key)
      if (command === undefined) return
      event.preventDefault()
      act(command)
    }),
  )
}
