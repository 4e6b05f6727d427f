// A database for development, alone and without the rest: `node scripts/dev-database.mjs`, stopped by Ctrl-C.
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '../packages/store/src/embedded/embedded.ts'

const server = await startEmbedded({
  dataDir: fileURLToPath(new URL('../.data/pg', import.meta.url)),
  port: Number(process.env.PG_PORT ?? 5521),
  password: 'password',
})
console.log(server.url)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, server.stop)
await server.ended
