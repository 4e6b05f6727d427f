import { expect, test } from 'vitest'
import { checkPlatform } from './platform.mjs'

test.each([
  ['linux', 'x64', '20.0.0'],
  ['linux', 'arm64', '22.1.0'],
  ['darwin', 'arm64', '24.0.0'],
  ['win32', 'x64', '25.1.0'],
] as const)('%s %s with Node %s will do', (platform, arch, version) => {
  expect(() => checkPlatform(platform, arch, version)).not.toThrow()
})

test.each([
  ['darwin', 'arm64', '22.0.0', 'On macOS Backstop needs Node 24'],
  ['win32', 'x64', '20.11.1', 'On Windows Backstop needs Node 24'],
  ['linux', 'riscv64', '22.0.0', 'On linux riscv64 Backstop needs Node 24'],
  ['linux', 'x64', '18.20.0', 'needs Node 20 or newer, this is 18.20.0'],
] as const)('%s %s with Node %s is told what it needs, on one line', (platform, arch, version, words) => {
  expect(() => checkPlatform(platform, arch, version)).toThrow(words)
  expect(() => checkPlatform(platform, arch, version)).not.toThrow('\n')
})
