import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NativeFolder } from './binaries.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

/**
 * Starts an embedded Postgres that is fast, unsafe and gone with `stop`: for tests and shadow databases.
 * @param database made at once; more with `create database`
 * @param native programs of another Postgres than npm's
 */
export async function startThrowaway(database = 'postgres', native?: NativeFolder): Promise<EmbeddedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'backstop-throwaway-'))
  // Root's server runs as another account, which must get in; the data folder itself stays closed.
  chmodSync(folder, 0o755)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const server = await startEmbedded({ dataDir: join(folder, 'pg'), port: 0, database, throwaway: true, native })
    return { ...server, stop: () => server.stop().then(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
