// What takes how long, against a baseline of the same run: `npm run bench [item] [page] [list] [search] [scroll]`. Not a test: it fails at nothing.
import { openDatabase } from '../../packages/store/src/database.ts'
import { createAsking } from './asking.ts'
import { runBench } from './bench.ts'
import { fillDatabase } from './fill-database.ts'
import { itemBenches } from './item.ts'
import { listBenches } from './list.ts'
import { pageBenches } from './page.ts'
import { scrollBenches } from './scroll.ts'
import { searchBenches } from './search.ts'

const suites = { item: itemBenches, page: pageBenches, list: listBenches, search: searchBenches }
const chosen = process.argv.slice(2)

const database = openDatabase(process.env.DATABASE_URL ?? '')
await fillDatabase(database)
const asking = createAsking(database)
for (const [name, makeBenches] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  for (const bench of await makeBenches(asking)) await runBench(bench)
}
// In a browser, of pages that are served for it alone: where it is asked for by name.
const { BASE_URL: origin } = process.env
if (chosen.includes('scroll') && origin)
  for (const bench of await scrollBenches(database, origin)) await runBench(bench)
await database.close()
