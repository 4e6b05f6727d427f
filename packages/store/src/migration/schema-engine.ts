import { readFileSync } from 'node:fs'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { engineAdapter } from './engine-adapter.ts'
import { readSchema } from './migration-files.ts'

/** What we use of WebAssembly, whose types come only with the browser's. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
  }
}

let opened = false

/**
 * Prisma's own schema engine, compiled to WebAssembly: no binary to download, the same `_prisma_migrations` table.
 * @throws Error on the second call: a second instance in one process corrupts the first
 */
export async function openSchemaEngine(url: string): Promise<SchemaEngine> {
  if (opened) throw new Error('Only one schema engine a process: run migrate.ts as a child process.')
  opened = true
  // Where the engine's glue looks for someone to tell of a panic.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(`schema engine: ${message}`) },
  })
  const glueUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import(glueUrl)
  const wasm = readFileSync(new URL('./schema_engine_bg.wasm', glueUrl))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = readSchema().map(({ path, content }) => [path, content])
  return glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(engineAdapter(url)))
}
