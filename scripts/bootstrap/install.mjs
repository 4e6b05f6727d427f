import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolder } from './data-folder.mjs'
import { Failure } from './failure.mjs'
import { lives, self } from './process-identity.mjs'

const stampFile = 'node_modules/.backstop-lock'
const logFile = `${dataFolder}/log/install.log`
/** What node_modules, the database and the build take, with room for npm's cache. */
const neededMegabytes = 2500

/**
 * Installs what `package-lock.json` says, unless that is what is installed.
 * @param {import('./progress.mjs').Progress} progress
 * @param {string} [title] said first, with how long the first time takes
 * @throws {Failure}
 */
export async function install(progress, title) {
  const needed = !isInstalled()
  if (title) progress.line(needed ? `${title} · first start takes about 90 seconds` : title)
  await progress.step('install', async () => needed && alone(async () => isInstalled() || npmCi()), { endsLine: false })
}

function lockHash() {
  const lock = readFileSync('package-lock.json')
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

/**
 * Two installs at once (a first `npm start` and a first `npm test`) would pull the packages from under each other.
 * @param {() => Promise<unknown>} work
 */
async function alone(work) {
  const lock = `${dataFolder}/install.json`
  while (isHeld(lock)) await sleep(200)
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(lock, JSON.stringify(self()))
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @param {string} lock */
function isHeld(lock) {
  try {
    return lives(JSON.parse(readFileSync(lock, 'utf8')))
  } catch {
    return false
  }
}

/** Whoever ran `npm install` by hand need not wait for it again. */
function isInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true
  if (!matchesLock()) return false
  writeFileSync(stampFile, lockHash())
  return true
}

/** Compares the lock with npm's own note of what it installed last. */
function matchesLock() {
  try {
    const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const { packages: found } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'))
    return Object.entries(wanted).every(
      ([path, { optional, link, version }]) =>
        !path.startsWith('node_modules/') || link || (found[path] ? found[path].version === version : optional),
    )
  } catch {
    return false
  }
}

async function npmCi() {
  const { bavail, bsize } = statfsSync('.')
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < neededMegabytes)
    throw new Failure(`The disk has ${free} MB free and Backstop needs about ${neededMegabytes} MB: free some space.`)
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w')
  // The npm that started us, else the one on the path.
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--progress=false']
  // Whatever the user's npm is set to leave out is needed here.
  const whole = ['--include=dev', '--include=optional', '--ignore-scripts=false', '--prefer-offline']
  const child = spawn(String(command), [...first, 'ci', ...quiet, ...whole], { stdio: ['ignore', log, log] })
  const code = await new Promise((done) => child.on('exit', done).on('error', done))
  if (code !== 0) throw new Failure(explain(readFileSync(logFile, 'utf8')))
  writeFileSync(stampFile, lockHash())
}

/** @param {string} log */
function explain(log) {
  if (/ENOSPC/.test(log)) return 'The disk is full: free some space and start again.'
  if (/EACCES|EPERM/.test(log))
    return `npm may not write here (log: ${logFile}): start as the account that owns this folder.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(log))
    return `npm cannot reach its registry (log: ${logFile}): check the connection or proxy and start again.`
  return `npm ci failed (log: ${logFile}):\n${log.trimEnd().split('\n').slice(-15).join('\n')}`
}
