import type { Asking } from './asking.ts'
import type { Bench } from './bench.ts'

type Connection = { pageInfo: { endCursor: string } }

const listOf = (field: string, args: string) =>
  `query($after: String) { ${field}(first: 50, after: $after${args}) { nodes { id } pageInfo { endCursor } } }`

/** The same page near the start of a list and far into it: by keyset it should make no difference. */
async function depths({ ask }: Asking, field: string, args: string, pages: number): Promise<Bench['contenders']> {
  const query = listOf(field, args)
  const far = listOf(field, args).replace('first: 50', 'first: 100').replace('nodes { id }', '')
  let after: string | null = null
  for (let page = 0; page < pages; page += 1) {
    const data = (await ask(far, { after })) as Record<string, Connection>
    after = data[field]?.pageInfo.endCursor ?? null
  }
  return { 'first page': () => ask(query), [`after ${pages * 100}`]: () => ask(query, { after }) }
}

/** Lists at 20,000 entities and 100,000 claims: deep into them, and by other orders than that of an index. */
export const listBenches = async (asking: Asking): Promise<Bench[]> => [
  { name: 'entities by name, 50 at a time', contenders: await depths(asking, 'entities', '', 100) },
  { name: 'claims in the order of the text', contenders: await depths(asking, 'claims', '', 100) },
  { name: 'claims, newest first', contenders: await depths(asking, 'claims', ', orderBy: NEWEST', 100) },
  {
    name: '50 of 20,000 entities, by name or by how many claims they are in',
    contenders: {
      'by name': () => asking.ask(listOf('entities', '')),
      'by claims': () => asking.ask(listOf('entities', ', orderBy: CLAIM_COUNT')),
      'persons by claims': () => asking.ask(listOf('entities', ', orderBy: CLAIM_COUNT, filter: { kind: [PERSON] }')),
      'by name, with how many': () => asking.ask('{ entities(first: 50) { nodes { name claimCount } } }'),
    },
  },
]
