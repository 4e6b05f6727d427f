// The one entry of `npm start`, `npm run dev`, `npm test`, `npm run check` and `npm run backstop`. It and bootstrap/
// run on Node 20 and with nothing installed; the rest is TypeScript, under the Node 24 that the install brings.
import { fileURLToPath } from 'node:url'
import { Failure } from './bootstrap/failure.mjs'
import { install } from './bootstrap/install.mjs'
import { checkPlatform } from './bootstrap/platform.mjs'
import { choosePorts } from './bootstrap/ports.mjs'
import { createProgress } from './bootstrap/progress.mjs'
import { needsRelaunch, relaunch, relaunched } from './bootstrap/relaunch.mjs'

/**
 * What each command is called in `package.json`, where its progress goes, and whether it serves on fixed ports.
 * @type {Record<string, { title?: string, serves?: boolean, quiet?: boolean }>}
 */
const commands = {
  start: { title: 'Backstop', serves: true },
  dev: { title: 'Backstop, for development', serves: true },
  cli: { quiet: true },
  test: {},
  soak: {},
  bench: {},
  check: {},
}

// A terminal that is closed or a pipe whose reader has gone must not keep us from ending everything in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [name = 'start', ...args] = process.argv.slice(2)

try {
  const command = commands[name]
  if (!command) throw new Failure(`Unknown command "${name}": ${Object.keys(commands).join(', ')}`)
  const progress = createProgress({ ...command, pending: relaunched === 'yes' ? '' : relaunched })
  if (!relaunched) {
    checkPlatform()
    if (command.serves) await choosePorts()
    await install(progress, command.title)
  }
  if (needsRelaunch()) process.exitCode = await relaunch(progress)
  else process.exitCode = await (await import(`./command/${name}.ts`)).run({ progress, args })
} catch (error) {
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = 1
}
// Whatever still holds the loop open (an idle socket, a timer) must not keep a finished command alive.
process.exit()
