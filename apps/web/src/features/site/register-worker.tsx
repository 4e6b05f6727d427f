'use client'
import { useEffect } from 'react'

/** Starts the service worker where the site is built; while developing, takes away what a built one left in this browser. */
export function RegisterWorker() {
  useEffect(() => {
    const { serviceWorker } = navigator
    // Browsers have none where there is no HTTPS: all else works there too.
    if (serviceWorker === undefined) return
    if (process.env.NODE_ENV === 'production') serviceWorker.register('/service-worker.js').catch(() => {})
    else
      serviceWorker
        .getRegistrations()
        .then((all) => Promise.all(all.map((one) => one.unregister())))
        .catch(() => {})
  }, [])
  return null
}
