// The one entry of `npm start`, `npm run dev`, `npm test`, `npm run check` and `npm run backstop`. It and bootstrap/
// run on Node 20 and with nothing installed; the rest is TypeScript, under the Node 24 that the install brings.
import { accessSync, constants } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { explainError, Failure } from './bootstrap/failure.mjs'
import { install } from './bootstrap/install.mjs'
import { checkPlatform } from './bootstrap/platform.mjs'
import { choosePorts } from './bootstrap/ports.mjs'
import { createProgress } from './bootstrap/progress.mjs'
import { needsRelaunch, relaunch, relaunched } from './bootstrap/relaunch.mjs'
import { checkSettings } from './bootstrap/settings.mjs'

/**
 * What each command is called in `package.json`, what is said first, where its progress goes, whether it serves on
 * fixed ports, and whether it takes arguments.
 * @type {Record<string, { usage: string, title?: string, serves?: boolean, quiet?: boolean, takesArguments?: boolean }>}
 */
const commands = {
  start: { usage: 'npm start: everything, served at PORT', title: 'Backstop', serves: true },
  dev: { usage: 'npm run dev: the same, reloading on edit', title: 'Backstop, for development', serves: true },
  test: { usage: 'npm test: every check' },
  soak: { usage: 'npm run test:soak: the randomised suites at full size' },
  bench: { usage: 'npm run bench: how fast it is', takesArguments: true },
  measure: { usage: 'npm run measure:extraction: how good suggestions are, with CORPUS_DIR', takesArguments: true },
  database: { usage: 'npm run database: the database of npm start alone, with its address', quiet: true },
  check: { usage: 'npm run check: types, queries and lint' },
  cli: { usage: 'npm run -s backstop -- --help: the command line', quiet: true, takesArguments: true },
}
const usage = [
  ...Object.values(commands).map((command) => command.usage),
  'Settings: PORT (3000), API_PORT (4000), DATABASE_URL (a Postgres of your own), DATA_DIR (.data): see README.md.',
].join('\n')

// A terminal that is closed or a pipe whose reader has gone must not keep us from ending everything in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [name = 'start', ...args] = process.argv.slice(2)
/** @type {import('./bootstrap/progress.mjs').Progress | undefined} */
let progress

try {
  const command = commands[name]
  if (!command) throw new Failure(`Unknown command "${name}": ${Object.keys(commands).join(', ')}`)
  if (args.length > 0 && !command.takesArguments) {
    if (args[0] !== '--help') throw new Failure(`This command takes no arguments.\n${usage}`)
    console.log(usage)
    process.exit()
  }
  progress = createProgress({ ...command, pending: relaunched === 'yes' ? '' : relaunched })
  if (!relaunched) {
    checkPlatform()
    checkSettings(process.env)
    // Said plainly only here: making a folder on a read-only disk fails with ENOENT.
    accessSync(process.cwd(), constants.W_OK)
    if (command.serves) await choosePorts()
    await install(progress, command.title)
  }
  if (needsRelaunch()) process.exitCode = await relaunch(progress)
  else {
    // As for what we start (process/environment.ts): from the second run on, a third of a short command's time.
    module.enableCompileCache?.('node_modules/.cache/compile')
    process.exitCode = await (await import(`./command/${name}.ts`)).run({ progress, args })
  }
} catch (error) {
  if (progress?.pending) console.error()
  console.error(explainError(error))
  process.exitCode = 1
}
// Whatever still holds the loop open (an idle socket, a timer) must not keep a finished command alive.
process.exit()
