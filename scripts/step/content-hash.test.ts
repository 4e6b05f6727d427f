import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashContents, whenChanged } from './content-hash.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-hash-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src/page.tsx'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a change of content or name counts, what is not built from does not', () => {
  const before = hashContents([folder])
  for (const name of ['.next', '.next-test', 'node_modules']) mkdirSync(join(folder, name))
  for (const name of ['.next/build.js', 'node_modules/a.js', 'src/page.test.tsx', 'next-env.d.ts'])
    writeFileSync(join(folder, name), 'noise')
  expect(hashContents([folder])).toBe(before)
  writeFileSync(join(folder, 'src/page.tsx'), 'two')
  const after = hashContents([folder])
  expect(after).not.toBe(before)
  writeFileSync(join(folder, 'src/other.tsx'), '')
  expect(hashContents([folder])).not.toBe(after)
})

test('work is done once for the same inputs, and again after a failure', async () => {
  let done = 0
  const build = (work: () => Promise<void>) => whenChanged(join(folder, '.next/.inputs'), [join(folder, 'src')], work)
  const work = async () => void done++
  await expect(build(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await build(work)
  await build(work)
  expect(done).toBe(1)
  writeFileSync(join(folder, 'src/page.tsx'), 'two')
  await expect(build(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await build(work)
  expect(done).toBe(2)
})
