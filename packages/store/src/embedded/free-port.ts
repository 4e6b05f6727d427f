import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Where ports are picked from: below what Linux (32768 up) and macOS (49152 up) lend to outgoing connections. What such a
 * connection holds nobody can listen on, and between the picking of a port and the listening on it some seconds may pass.
 */
const lowest = 16_000
const highest = 32_000
const tries = 100

/** A TCP port on 127.0.0.1 that nobody listens on: `preferred` if it is free, else one at random that no outgoing connection will be given. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred
  for (let n = 0; n < tries; n++) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${lowest} to ${highest} is free: ${tries} were tried.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => done(true)))
  })
}
