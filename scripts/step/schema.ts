import type { Supervisor } from '../process/supervisor.ts'
import { whenChanged } from './content-hash.ts'

/** Makes the database client and its types from prisma/schema, if that has changed. */
export function generateClient(supervisor: Supervisor): Promise<void> {
  const inputs = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
  return whenChanged('packages/store/generated/.inputs', inputs, () =>
    supervisor.run({ name: 'generate', node: ['node_modules/prisma/build/index.js', 'generate', '--no-hints'] }),
  )
}

/** Brings the tables to prisma/migrations. A process of its own, as the engine demands. */
export async function migrate(supervisor: Supervisor, databaseUrl: string): Promise<void> {
  const node = ['packages/store/src/migration/migrate.ts']
  await supervisor.run({ name: 'migrate', node, env: { DATABASE_URL: databaseUrl } })
}
