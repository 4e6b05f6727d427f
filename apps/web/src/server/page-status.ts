import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

// Next bundles what it starts with apart from the pages: one store for both has to live outside modules.
const shared = globalThis as { backstopResponse?: AsyncLocalStorage<ServerResponse> }
shared.backstopResponse ??= new AsyncLocalStorage()
const current = shared.backstopResponse

/** Lets a page know the answer it is part of. Called once, before the first request. */
export function followResponses(): void {
  subscribe('http.server.request.start', (message) => {
    current.enterWith((message as { response: ServerResponse }).response)
  })
}

/** The path and search of the page that is being made, for the log; undefined where nothing follows responses. */
export const pageAddress = (): string | undefined => current.getStore()?.req.url

/**
 * Sets the status of the page that is being made. Next offers a page no other way to say that something is missing or
 * went wrong than to throw, and what it sends then is empty until scripts run (docs/decisions/dependency-traps.md).
 */
export function setPageStatus(status: 403 | 404 | 500): void {
  const response = current.getStore()
  if (response?.headersSent === false) response.statusCode = status
}
