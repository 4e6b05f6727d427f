import { Failure } from './failure.mjs'

const systems = { darwin: 'macOS', win32: 'Windows' }

/** @throws {Failure} when neither this Node nor the one that npm can install here will do */
export function checkPlatform(platform = process.platform, arch = process.arch, version = process.versions.node) {
  const major = Number(version.split('.')[0])
  if (major >= 24) return
  const system = systems[/** @type {keyof typeof systems} */ (platform)] ?? `${platform} ${arch}`
  const packaged = platform === 'linux' && (arch === 'x64' || arch === 'arm64') && usesGlibc()
  if (!packaged)
    throw new Failure(`On ${system} Backstop needs Node 24 or newer, this is ${version}: see https://nodejs.org`)
  if (major < 20) throw new Failure(`Backstop needs Node 20 or newer, this is ${version}: see https://nodejs.org`)
}

/** The Node and the Postgres that npm brings are built for glibc, not for musl (Alpine). */
function usesGlibc() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    /** @type {unknown} */ (process.report.getReport())
  )
  return process.platform !== 'linux' || report.header.glibcVersionRuntime !== undefined
}
