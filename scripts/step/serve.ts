import { webOrigin } from '../bootstrap/web-origin.mjs'
import type { Supervisor } from '../process/supervisor.ts'
import { bundled } from './bundle.ts'
import { findSecret } from './secret.ts'
import { next } from './web-build.ts'

/** What the two servers need to know. */
export type Serving = {
  databaseUrl: string
  port: string
  apiPort: string
  /** Where the web app was built, under apps/web. */
  folder: string
  /** Reload on edit, and show the servers' output. */
  watch?: boolean
}

/**
 * Starts the API and the web app on 127.0.0.1, each on its port.
 * @returns their process ids; `ready` waits until both answer
 */
export function serve(supervisor: Supervisor, serving: Serving): { pids: number[]; ready: () => Promise<void> } {
  const { databaseUrl, port, apiPort, folder, watch = false } = serving
  const apiOrigin = `http://127.0.0.1:${apiPort}`
  const shared = {
    NODE_ENV: watch ? 'development' : 'production',
    WEB_ORIGIN: webOrigin(port),
    PORT: port,
    API_PORT: apiPort,
  }
  const api = supervisor.serve(
    {
      name: 'api',
      node: watch ? ['--watch', '--watch-preserve-output', 'apps/api/src/server.ts'] : [bundled.api],
      env: { ...shared, DATABASE_URL: databaseUrl, BACKSTOP_SECRET: findSecret() },
      visible: watch,
    },
    'API',
  )
  const web = supervisor.serve(
    {
      name: 'web',
      node: [next, watch ? 'dev' : 'start', '-H', '127.0.0.1', '-p', port],
      cwd: 'apps/web',
      env: { ...shared, API_ORIGIN: apiOrigin, NEXT_DIST_DIR: folder },
      visible: watch,
    },
    'web app',
  )
  const ready = async () => {
    await supervisor.waitFor(`${apiOrigin}/healthz`, 'api')
    await supervisor.waitFor(`http://127.0.0.1:${port}/`, 'web')
  }
  return { pids: [api, web], ready }
}
