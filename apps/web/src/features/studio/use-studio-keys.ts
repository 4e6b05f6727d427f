'use client'
import { useEffect } from 'react'
import { onKey } from '../../ui/on-key.ts'
import { commandOf, type StudioCommand } from './studio-keys.ts'

/** Does what the keys of the studio stand for, while nobody types. */
export function useStudioKeys(act: (command: StudioCommand) => void) {
  useEffect(() =>
    onKey((event) => {
      const command = commandOf(event.key)
      if (command === undefined) return
      event.preventDefault()
      act(command)
    }),
  )
}
