import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from './free-port.ts'

test('a port is none that the system lends to outgoing connections, and can be listened on', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()))
  expect(Math.max(...ports)).toBeLessThan(32_768)
  expect(new Set(ports).size).toBeGreaterThan(40)
})

test('a preferred port is kept while it is free, and another is given while it is not', async () => {
  const preferred = await freePort()
  expect(await freePort(preferred)).toBe(preferred)
  const server = createServer()
  await new Promise<void>((done) => server.listen(preferred, '127.0.0.1', done))
  expect(await freePort(preferred)).not.toBe(preferred)
  await new Promise((done) => server.close(done))
})
