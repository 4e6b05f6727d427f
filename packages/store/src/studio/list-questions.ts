import { typesAskedBy } from '@backstop/quiz'
import type { Database } from '../database.ts'
import type { List } from '../page/list.ts'
import { all, holds, type Sql, select, some, sql } from '../page/sql.ts'

/** Which questions: those that are asked; those with reports that wait for an editor; those that an editor took out. */
export type QuestionState = 'ASKED' | 'REPORTED' | 'RETIRED'

/** Questions of what an editor looks for; fields mean all of them, `types` any of. Claim and document by their ids. */
export type StudioQuestionFilter = {
  document?: string | null | undefined
  claim?: string | null | undefined
  /** By the names under which they may be asked for. */
  types?: readonly string[] | null | undefined
  /** Part of the question, or of a claim that it rests on. */
  text?: string | null | undefined
}

/** The keys of questions that are retired, and of those of which a report waits, whatever the wording that it was about. */
const retiredKeys = sql`select t."itemKey" from "ItemRetirement" t where t."restoredAt" is null`
const reportedKeys = sql`select v.key from "ItemReport" p join "Item" v on v.id = p."itemId" where p."settlementId" is null`

const isIn: Record<QuestionState, Sql> = {
  ASKED: sql`i."withdrawnAt" is null`,
  REPORTED: sql`(i.key in (${reportedKeys}) and i.key not in (${retiredKeys}))`,
  RETIRED: sql`i.key in (${retiredKeys})`,
}

/** Of several wordings of a question the one that is asked, else the latest. */
const isShown = sql`not exists (select from "Item" o where o.key = i.key
  and (o."withdrawnAt" is null, o.version) > (i."withdrawnAt" is null, i.version))`

/** A latest id of some rows: they are made of the time they came. */
const latest = (rows: Sql): List['keys'][number] => ({
  expression: rows,
  type: 'uuid',
  descending: true,
  nullable: true,
})

const keysOf: Record<QuestionState, List['keys']> = {
  // As the first claim of each stands in its text: one look-up an item, and none where they are only counted.
  ASKED: [
    {
      expression: sql`(select h."documentId"::text || to_char(h.position, 'FM0000000000') from "ItemClaim" w join "Claim" h on h.id = w."claimId"
        where w."itemId" = i.id order by 1 limit 1) collate "C"`,
      type: 'text',
      nullable: true,
    },
  ],
  REPORTED: [
    latest(
      sql`(select p.id from "ItemReport" p join "Item" v on v.id = p."itemId" where v.key = i.key and p."settlementId" is null order by p.id desc limit 1)`,
    ),
  ],
  RETIRED: [latest(sql`(select t.id from "ItemRetirement" t where t."itemKey" = i.key and t."restoredAt" is null)`)],
}

/** The questions in a state: those asked in the order of the text, the others the latest first. */
export function listStudioQuestions(
  state: QuestionState,
  { document, claim, types, text }: StudioQuestionFilter,
): List {
  const ofClaims = (condition: Sql) =>
    sql`exists (select from "ItemClaim" w join "Claim" h on h.id = w."claimId" where w."itemId" = i.id and ${condition})`
  return {
    order: `studio questions ${state}`,
    from: sql`"Item" i`,
    id: sql`i.id`,
    where: all([
      isIn[state],
      // Of what is asked there is one wording.
      ...(state === 'ASKED' ? [] : [isShown]),
      ...(document ? [ofClaims(sql`h."documentId" = ${document}::uuid`)] : []),
      ...(claim ? [sql`i.id in (select w."itemId" from "ItemClaim" w where w."claimId" = ${claim}::uuid)`] : []),
      ...(types ? [sql`i.type = any(${typesAskedBy(types)}::text[])`] : []),
      ...(text ? [some([holds(sql`i.stem`, text), ofClaims(holds(sql`h.text`, text))])] : []),
    ]),
    keys: keysOf[state],
  }
}

/** Of a claim `c`: how many questions that are asked test it. */
const askedOf = sql`(select count(*)::int from "ItemClaim" w join "Item" i on i.id = w."itemId" where w."claimId" = c.id and i."withdrawnAt" is null)`

/**
 * Published claims of which questions were refused, those that bear none first, then in the order of the text. With `bare` those alone that
 * bear none.
 */
export function listRefusedClaims({
  document,
  claim,
  types,
  text,
  bare,
}: StudioQuestionFilter & { bare: boolean }): List {
  return {
    order: 'studio refused claims',
    from: sql`"Claim" c`,
    id: sql`c.id`,
    where: all([
      sql`exists (select from "ItemRefusal" f where ${all([
        sql`f."claimId" = c.id`,
        ...(types ? [sql`f.type = any(${typesAskedBy(types)}::text[])`] : []),
      ])})`,
      ...(document ? [sql`c."documentId" = ${document}::uuid`] : []),
      ...(claim ? [sql`c.id = ${claim}::uuid`] : []),
      ...(bare ? [sql`${askedOf} = 0`] : []),
      ...(text ? [holds(sql`c.text`, text)] : []),
    ]),
    keys: [
      { expression: sql`least(1, ${askedOf})`, type: 'int' },
      { expression: sql`c."documentId"`, type: 'uuid' },
      { expression: sql`c.position`, type: 'int' },
    ],
  }
}

/** How many questions that are asked test each of these published claims, in one statement. */
export async function countQuestions(
  database: Pick<Database, 'pool'>,
  claims: readonly string[],
): Promise<Map<string, number>> {
  const rows = await select<{ id: string; number: number }>(
    database,
    sql`select c.id, ${askedOf} as number from "Claim" c where c.id = any(${[...claims]}::uuid[])`,
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** How many questions there are of which a report waits. */
export const reportedQuestions: Sql = sql`(select count(distinct q.key)::int from (${reportedKeys}) q where q.key not in (${retiredKeys}))`
