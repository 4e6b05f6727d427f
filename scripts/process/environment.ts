import { delimiter, resolve } from 'node:path'

/** Environment of everything we start: our own Node first on the path, nothing that phones home, nothing of npm's run. */
export function environment(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|BACKSTOP_)/.test(name))
  return {
    ...Object.fromEntries(own),
    // Loading TypeScript is most of what a short command does: half of that is saved from its second run on.
    NODE_COMPILE_CACHE: resolve('node_modules/.cache/compile'),
    PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    // `prisma generate` would else fetch an engine that we do not use.
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...extra,
  }
}
