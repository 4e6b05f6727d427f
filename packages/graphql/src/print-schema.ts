// Writes what others build against: `npm run generate -w packages/graphql`. Needs no database.
import { mkdirSync, writeFileSync } from 'node:fs'
import { renderSchema } from './render-schema.ts'

for (const { url, text } of renderSchema()) {
  mkdirSync(new URL('.', url), { recursive: true })
  writeFileSync(url, text)
}
