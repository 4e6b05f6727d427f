import { createServer } from 'node:net'
import { Failure } from './failure.mjs'
import { clearLeftovers, livingRun } from './run-file.mjs'

/** Where the pages and the API are served unless the environment says otherwise. */
const standard = { PORT: 3000, API_PORT: 4000 }
/** @typedef {keyof typeof standard} Name */

/**
 * Fixes `PORT` and `API_PORT` in the environment, and makes sure before anything long runs that they can be had.
 * @throws {Failure} with a line for each that cannot, naming the port and the way out
 */
export async function choosePorts() {
  const names = /** @type {Name[]} */ (Object.keys(standard))
  const chosen = names.map((name) => ({ name, text: process.env[name] || String(standard[name]) }))
  refuse(
    chosen
      .filter(({ text }) => !isPort(text))
      .map(({ name, text }) => `${name}=${text} is not a port: use 1 to 65535.`),
  )
  const [web, api] = chosen.map(({ text }) => Number(text))
  if (web === api) throw new Failure(`PORT and API_PORT are both ${web}: choose two.`)
  const run = livingRun()
  if (run)
    throw new Failure(
      `Backstop already runs at http://localhost:${run.port} (process ${run.pid}): use that, or stop it first.`,
    )
  await clearLeftovers()
  const wanted = new Set([web, api])
  const lines = []
  for (const { name, text } of chosen) {
    const port = Number(text)
    process.env[name] = text
    const obstacle = await findObstacle(port)
    if (!obstacle) continue
    const free = await findFree(Math.max(port + 1, standard[name]), wanted)
    wanted.add(free)
    lines.push(`Port ${port} ${obstacle} choose another with ${name}=${free}.`)
  }
  refuse(lines)
}

/** @param {string[]} lines */
function refuse(lines) {
  if (lines.length > 0) throw new Failure(lines.join('\n'))
}

/** @param {string} text */
const isPort = (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535

/** The next port that can be had, so that the advice is good. @param {number} port @param {Set<number | undefined>} wanted */
async function findFree(port, wanted) {
  while (port < 65535 && (wanted.has(port) || (await findObstacle(port)))) port++
  return port
}

/** Why we cannot listen there. Browsers ask ::1 for "localhost" too, so a stranger there would be taken for us. @param {number} port */
async function findObstacle(port) {
  const codes = [await tryListening(port, '127.0.0.1'), await tryListening(port, '::1')]
  if (codes.includes('EADDRINUSE')) return 'is taken: stop what listens there, or'
  return codes.includes('EACCES') ? 'is for root alone:' : ''
}

/** @param {number} port @param {string} host @returns {Promise<string>} the code of what went wrong, or nothing */
function tryListening(port, host) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => done(/** @type {NodeJS.ErrnoException} */ (error).code ?? ''))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done('')))
  })
}
