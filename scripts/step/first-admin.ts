import type { Supervisor } from '../process/supervisor.ts'
import { webOrigin } from './web-origin.ts'

/** Tells of the link that makes the first admin, where there is none: on the terminal alone, since whoever has it is the admin. */
export async function tellFirstAdmin(
  supervisor: Supervisor,
  { databaseUrl, port }: { databaseUrl: string; port: string },
  tell: (text: string) => void,
): Promise<void> {
  const printed = await supervisor.run({
    name: 'first-admin',
    node: ['apps/cli/src/main.ts', 'user', 'invite', '--first'],
    env: { DATABASE_URL: databaseUrl, WEB_ORIGIN: webOrigin(port) },
  })
  const line = printed.trim()
  if (line !== '') tell(`First admin  ${line}`)
}
