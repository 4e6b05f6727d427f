import type { Asking } from './asking.ts'
import type { Bench } from './bench.ts'

/** Search among 121,000 entries: a name, rare and frequent words, and a word as it is typed. */
export async function searchBenches({ ask, database }: Asking): Promise<Bench[]> {
  const words = async (order: string) => {
    const { rows } = await database.pool.query(
      `select word from ts_stat('select vector from "SearchEntry" tablesample system (5) repeatable (1)') where word ~ '^[a-z]{7}$' order by ndoc ${order}, word limit 1`,
    )
    return rows[0].word as string
  }
  const [rare, frequent] = [await words('asc'), await words('desc')]
  const find = (text: string) => () =>
    ask('query($text: String!) { search(query: $text) { totalCount nodes { snippet score node { id } } } }', { text })
  return [
    {
      name: 'search',
      contenders: {
        'a rare word': find(rare),
        'a frequent word': find(frequent),
        'two frequent letters, as typed': find(frequent.slice(0, 2)),
        'a rare and a frequent word': find(`${frequent} ${rare}`),
        'a word that no index has': find('not'),
      },
    },
  ]
}
