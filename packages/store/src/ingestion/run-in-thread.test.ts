import { expect, test } from 'vitest'
import { runInThread } from './run-in-thread.ts'

/** A module of these words. */
const moduleOf = (words: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${words}`)}`)

test('what Node posts of itself while it watches files is no answer: the result is waited for', async () => {
  const watched = moduleOf(
    `parentPort.postMessage({ 'watch:import': ['a'] }); parentPort.postMessage({ result: 'read' })`,
  )
  expect(await runInThread(watched, null, 20)).toBe('read')
})

test('a problem is told as one', async () => {
  const broken = moduleOf(`parentPort.postMessage({ problem: { code: 'BAD_INPUT', message: 'No.', field: 'source' } })`)
  await expect(runInThread(broken, null, 20)).rejects.toMatchObject({ code: 'BAD_INPUT', message: 'No.' })
})
