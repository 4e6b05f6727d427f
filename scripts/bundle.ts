// `node scripts/bundle.ts <entry>` in an app's folder: puts the program into a few files under its dist/. Of the 2,000 files that the API is made
// of, most of them libraries', each takes Node half a millisecond to find.
import { basename, dirname, relative, resolve } from 'node:path'
import { build, type Plugin } from 'rolldown'

const [entry = ''] = process.argv.slice(2)
const dist = resolve('dist')

/** What our code finds by its own place (GraphiQL's files, threads, the code whose hash tells which questions to make) is still found there. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: {
    filter: { id: { exclude: [/node_modules/, /^\0/] }, code: /import\.meta\.(url|dirname)/ },
    handler: (code, id) => {
      const places = {
        url: `new URL(${JSON.stringify(relative(dist, id))}, import.meta.url).href`,
        dirname: `(import.meta.dirname + ${JSON.stringify(`/${relative(dist, dirname(id))}`)})`,
      }
      return code.replaceAll(/import\.meta\.(url|dirname)/g, (_, name: keyof typeof places) => places[name])
    },
  },
}

await build({
  input: { [basename(entry, '.ts')]: entry },
  platform: 'node',
  external: ['pg-native'],
  plugins: [keepPlaces],
  // Maps cost at every start what they give at a rare error; names and lines of ours are legible without.
  output: { dir: dist, format: 'esm', cleanDir: true, hashCharacters: 'hex' },
  logLevel: 'warn',
})
