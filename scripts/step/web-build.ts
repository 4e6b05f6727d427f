import { join } from 'node:path'
import type { Supervisor } from '../process/supervisor.ts'
import { turbo } from './turbo.ts'

/** Next's own command, as arguments of Node. */
export const next = join(import.meta.dirname, '../../node_modules/next/dist/bin/next')

/** The builds of the web app, by folder under apps/web: each user has their own, so that none pulls it from under another. */
const tasks = { '.next': 'build', '.next-test': 'build:test' } as const
export type BuildFolder = keyof typeof tasks

/** Which build to serve: that of `npm test`, where it runs `npm start`, or the user's. */
export const buildFolder = (): BuildFolder => (process.env.NEXT_DIST_DIR === '.next-test' ? '.next-test' : '.next')

/**
 * Builds the web app, if what it is built from has changed. It reads no address at build time, so ports and databases
 * are not among that.
 */
export async function buildWeb(supervisor: Supervisor, folder: BuildFolder): Promise<void> {
  await supervisor.run(turbo(tasks[folder], ['@backstop/web'], { NEXT_DIST_DIR: folder }))
}
