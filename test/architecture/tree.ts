import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A folder and the files in it that count, by path from its root. */
export type Tree = { root: string; files: string[]; read(path: string): string }

/** A tree in a folder of its own, what a rule must find in it, and its removal. */
export type Fixture = { tree: Tree; expected: string[]; remove(): void }

const repository = resolve(import.meta.dirname, '../..')

/** The repository: what git tracks, and what it would if it were asked to now. */
export function openRepository(): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  })
  const files = listed.split('\0').filter((path) => path && existsSync(join(repository, path)))
  return treeOf(repository, [...new Set(files)].sort())
}

/**
 * Lays out `fixture/<name>.txtar`: first the lines that must be found, then files, each after a line `-- path --`.
 * A broken bar keeps from the repository what must not stand there: `¦` vanishes, and a line `¦401× text` is text 401 times.
 * @param base paths of the repository that are copied first, and are no files of the tree
 */
export function openFixture(name: string, base: string[] = []): Fixture {
  const text = readFileSync(join(import.meta.dirname, 'fixture', `${name}.txtar`), 'utf8')
  const [expected = '', ...parts] = text.split(/^-- (.+) --\n/m)
  const root = mkdtempSync(join(tmpdir(), 'backstop-fixture-'))
  for (const path of base) cpSync(join(repository, path), join(root, path), { recursive: true })
  const files: string[] = []
  for (let part = 0; part < parts.length; part += 2) {
    const [path = '', content = ''] = parts.slice(part)
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), expand(content))
    files.push(path)
  }
  linkModules(root)
  return {
    tree: treeOf(root, files.sort()),
    expected: expected.split('\n').filter(Boolean).sort(),
    remove: () => rmSync(root, { recursive: true }),
  }
}

function expand(content: string): string {
  return content
    .replace(/^¦(\d+)× (.*\n)/gm, (_, times: string, line: string) => line.repeat(Number(times)))
    .replaceAll('¦', '')
}

/** The repository's dependencies, save that from the fixture its own packages come by name, since they are nearer. */
function linkModules(root: string): void {
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const folders = readdirSync(root).filter((name) => name !== 'node_modules' && !name.includes('.'))
  const packages = folders.includes('packages') ? readdirSync(join(root, 'packages')) : []
  for (const folder of folders) {
    const modules = join(root, folder, 'node_modules/@backstop')
    mkdirSync(modules, { recursive: true })
    for (const name of packages) symlinkSync(join(root, 'packages', name), join(modules, name))
  }
}

function treeOf(root: string, files: string[]): Tree {
  return { root, files, read: (path) => readFileSync(join(root, path), 'utf8') }
}
