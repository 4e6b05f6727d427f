import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Supervisor } from '../process/supervisor.ts'
import { aptGet, mayInstall } from './apt.ts'

/** Where it is kept: Postgres runs as an account that may not enter root's folders. */
const folder = '/var/lib/backstop/debian-postgres-15'
const native = join(folder, 'usr/lib/postgresql/15')

/** What it needs of the system, besides what every Debian has. */
const libraries = [
  'libgssapi-krb5-2',
  'libicu72',
  'libldap-2.5-0',
  'libpam0g',
  'libpq5',
  'libxml2',
  'libxslt1.1',
  'tzdata',
]

/**
 * Takes the programs of the oldest Postgres that we serve from its Debian package. The package is unpacked, not installed: installed, it would make a
 * cluster and start a server on the machine of whoever runs the tests.
 * @returns the folder with its `bin`; undefined where there is none to be had: elsewhere than on Debian 12, without root
 */
export async function installOlderPostgres(supervisor: Supervisor): Promise<string | undefined> {
  if (existsSync(native)) return native
  if (!mayInstall()) return undefined
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true, mode: 0o755 })
  try {
    await aptGet(supervisor, ['install', '-y', '--no-install-recommends', ...libraries])
    await aptGet(supervisor, ['download', 'postgresql-15'], unfinished)
    const [deb] = readdirSync(unfinished)
    if (!deb) return undefined
    const unpack = { name: 'unpack-postgres', program: 'dpkg-deb', args: ['-x', deb, 'tree'], cwd: unfinished }
    if ((await supervisor.attempt(unpack)) !== 0) return undefined
    renameSync(join(unfinished, 'tree'), folder)
    return native
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}
