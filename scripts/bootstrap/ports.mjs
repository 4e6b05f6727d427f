import { createServer } from 'node:net'
import { Failure } from './failure.mjs'
import { clearLeftovers, livingRun } from './run-file.mjs'

/**
 * Fixes `PORT` and `API_PORT` in the environment, and makes sure before anything long runs that they can be had.
 * @throws {Failure} naming the port and the way out
 */
export async function choosePorts() {
  const web = readPort('PORT', 3000)
  const api = readPort('API_PORT', 4000)
  if (web === api) throw new Failure(`PORT and API_PORT are both ${web}: choose two.`)
  const run = livingRun()
  if (run) throw new Failure(`Backstop already runs at http://localhost:${run.port} (process ${run.pid}).`)
  await clearLeftovers()
  for (const [name, port] of /** @type {const} */ ([
    ['PORT', web],
    ['API_PORT', api],
  ])) {
    if (!(await isFree(port)))
      throw new Failure(`Port ${port} is taken: stop what listens there, or choose another with ${name}=${port + 1}.`)
    process.env[name] = String(port)
  }
}

/** @param {string} name @param {number} standard */
function readPort(name, standard) {
  const text = process.env[name] || String(standard)
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`${name}=${text} is not a port: use 1 to 65535.`)
  return port
}

/** Browsers ask ::1 for "localhost" too, so a stranger there would be taken for us. @param {number} port */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) =>
      done(!['EADDRINUSE', 'EACCES'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')),
    )
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)))
  })
}
