import { defineConfig } from 'vitest/config'
// For its declaration of what tests may inject.
import type {} from './packages/store/src/testing/test-server.ts'

const outside = ['**/node_modules/**', '**/.next*/**', '**/generated/**', 'test/e2e/**']

/** One project a kind of test, so that each can be run alone: `npx vitest run --project unit`. */
const project = (
  name: string,
  include: string[],
  more: { globalSetup?: string; isolate?: false; exclude?: string[] } = {},
) => ({
  extends: true as const,
  test: { name, include, ...more, exclude: [...outside, ...(more.exclude ?? [])] },
})

/** What changes no environment and keeps nothing between two tests but the database, of which each file has its own: files share a process, which loads its modules once. */
const store = 'packages/{store,graphql}/**/*.test.ts'
/** The same: to load the API takes longer than most of its tests. */
const api = 'test/api/**/*.test.ts'
/** Of these, what starts and kills servers. */
const servers = 'packages/store/src/embedded/*.test.ts'
/** The same, without any database. */
const pure = '{packages/quiz,packages/knowledge,packages/extraction,apps/web}/**/*.test.{ts,tsx}'

export default defineConfig({
  // As Node resolves them: with Vite's `development`, graphql would be there twice.
  ssr: { resolve: { conditions: ['module', 'node', 'module-sync'] } },
  test: {
    globalSetup: 'packages/store/src/testing/test-server.ts',
    testTimeout: process.env.SOAK ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // A process each: Prisma's engine is WebAssembly, and some tests change their environment.
    pool: 'forks',
    // All cores; otherwise one stays idle, which on two is half.
    maxWorkers: '100%',
    projects: [
      project('pure', [pure], { isolate: false }),
      project('unit', ['{apps,scripts}/**/*.test.{ts,tsx}', servers], { exclude: [pure] }),
      project('store', [store], { isolate: false, exclude: [servers] }),
      project('api', [api], { isolate: false, globalSetup: 'test/bundle.ts' }),
      project('architecture', ['test/architecture/**/*.test.ts']),
      project('faults', ['test/faults/**/*.test.ts'], { globalSetup: 'test/faults/build-web.ts' }),
    ],
  },
})
