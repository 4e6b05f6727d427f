import { Failure } from './failure.mjs'

const shortestSecret = 32

/**
 * Refuses settings that would end a server, before anything long runs.
 * @param {NodeJS.ProcessEnv} variables
 * @throws {Failure} with a line for each
 */
export function checkSettings({ BACKSTOP_SECRET: secret = '', WEB_ORIGIN: origin = '' }) {
  const lines = []
  if (secret && secret.length < shortestSecret)
    lines.push(`BACKSTOP_SECRET has ${secret.length} characters: give it at least ${shortestSecret}, drawn at random.`)
  if (origin && !isAddress(origin)) lines.push(`WEB_ORIGIN is "${origin}", no address: write https://example.org.`)
  if (lines.length > 0) throw new Failure(lines.join('\n'))
}

/** @param {string} text */
const isAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
