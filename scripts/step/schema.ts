import type { Supervisor } from '../process/supervisor.ts'
import { turbo } from './turbo.ts'

/** Makes the database client and its types from prisma/schema, if that has changed. */
export async function generateClient(supervisor: Supervisor): Promise<void> {
  await supervisor.run(turbo('generate', ['@backstop/store']))
}

/** Brings the tables to prisma/migrations. A process of its own, as the engine demands. */
export async function migrate(supervisor: Supervisor, databaseUrl: string): Promise<void> {
  const node = ['packages/store/src/migration/migrate.ts']
  await supervisor.run({ name: 'migrate', node, env: { DATABASE_URL: databaseUrl } })
}
