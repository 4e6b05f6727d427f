'use client'
import { useEffect, useEffectEvent } from 'react'

/**
 * Does something when the time of a run is over by this device's clock, once; nothing where it was over before.
 * @param endsAt in ISO 8601; null without a limit
 */
export function useAtEnd(endsAt: string | null | undefined, act: () => void) {
  const atEnd = useEffectEvent(act)
  useEffect(() => {
    if (endsAt == null) return
    const left = Date.parse(endsAt) - Date.now()
    if (left < 0) return
    const timer = setTimeout(() => atEnd(), left)
    return () => clearTimeout(timer)
  }, [endsAt])
}
