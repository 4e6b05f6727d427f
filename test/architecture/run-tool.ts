import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** How a program ended. */
export type ToolResult = { code: number | null; stdout: string; stderr: string }

/**
 * Runs a JavaScript or TypeScript file in a process of its own.
 * @param script from the repository's root, or absolute
 * @param cwd the folder it looks at
 */
export function runTool(script: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<ToolResult> {
  const path = resolve(import.meta.dirname, '../..', script)
  const child = spawn(process.execPath, [path, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } })
  const result: ToolResult = { code: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ ...result, code }))
  })
}

/** Where a configuration file of the root lies; fixtures are judged by the same. */
export const configFile = (name: string) => resolve(import.meta.dirname, '../..', name)

/** What a program printed as JSON. @throws Error with what it printed instead, so that a broken tool finds not nothing */
export function parseOutput<T>({ stdout, stderr, code }: ToolResult): T {
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`No JSON (exit code ${code}):\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 4000)}`)
  }
}
