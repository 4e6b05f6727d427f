import pg from 'pg'

/** A database that Backstop cannot use; the message says on one line what is wrong and how to mend it. */
export class UnfitDatabase extends Error {}

const oldestMajor = 15
const connectSeconds = 10

/**
 * Makes sure that the Postgres behind `url` can be used, before anything is written to it.
 * @param url what the user gave as DATABASE_URL; its password never appears in a message
 * @throws UnfitDatabase
 */
export async function checkDatabase(url: string): Promise<void> {
  const target = parse(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectSeconds * 1000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const problem = findProblem(await readTraits(client))
    if (problem) throw new UnfitDatabase(problem)
  } catch (error) {
    throw error instanceof UnfitDatabase ? error : new UnfitDatabase(explain(error, target))
  } finally {
    await client.end().catch(() => {})
  }
}

/** What has to be known of a database. */
export type Traits = {
  database: string
  /** As `server_version_num` says: 180004 is 18.4. */
  version: number
  encoding: string
  characterType: string
  /** Does a word with a typographic apostrophe match its stem? */
  findsTrump: boolean
  /** Is it a standby or set to read-only? */
  readOnly: boolean
  mayCreate: boolean
  /** May pg_trgm and the queue's schema be created, or are they there? */
  mayExtend: boolean
}

const traitsQuery = `select current_database() as database, current_setting('server_version_num')::int as version,
  current_setting('server_encoding') as encoding, d.datctype as "characterType",
  current_setting('transaction_read_only')::bool as "readOnly",
  coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreate",
  has_database_privilege(current_database(), 'create') or (
    exists (select from pg_extension where extname = 'pg_trgm') and
    exists (select from pg_tables where schemaname = 'pgboss' and tablename = 'version')) as "mayExtend"
  from pg_database d where d.datname = current_database()`

async function readTraits(client: pg.Client): Promise<Traits> {
  const { rows } = await client.query<Omit<Traits, 'findsTrump'>>(traitsQuery)
  const traits = rows[0]
  if (!traits) throw new Error('the server does not list the database')
  // The apostrophe can be sent to no other encoding, which is refused anyway.
  if (traits.encoding !== 'UTF8') return { ...traits, findsTrump: false }
  const found = await client.query(
    "select to_tsvector('english', 'Trump’s') @@ to_tsquery('english', 'trump') as found",
  )
  return { ...traits, findsTrump: found.rows[0].found }
}

/** The first thing that stands in the way, with its remedy; undefined when nothing does. */
export function findProblem(traits: Traits): string | undefined {
  const { database, version, encoding, characterType, findsTrump, readOnly, mayCreate, mayExtend } = traits
  const major = Math.floor(version / 10_000)
  const create = `create database ${database} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0`
  if (major < oldestMajor)
    return `DATABASE_URL leads to Postgres ${major}, and Backstop needs ${oldestMajor} or newer: upgrade it, or unset DATABASE_URL.`
  if (encoding !== 'UTF8')
    return `The database "${database}" is in ${encoding}, and Backstop needs UTF-8: drop it and ${create}`
  if (!findsTrump)
    return `The database "${database}" has the character type ${characterType}, which splits words wrongly: drop it and ${create}`
  if (readOnly) return `The database "${database}" is read-only (a standby?): point DATABASE_URL to the primary.`
  if (!mayCreate)
    return `The user of DATABASE_URL may not create tables in "${database}": grant create on its schema, or make the user its owner.`
  if (!mayExtend)
    return `The user of DATABASE_URL may not create extensions and schemas in "${database}": grant create on database ${database} to it, or make the user its owner.`
  return undefined
}

type Target = { user: string; database: string; place: string }

function parse(url: string): Target {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new UnfitDatabase(
      'DATABASE_URL is not a Postgres address: write postgresql://user:password@host:5432/database',
    )
  const { username, hostname, port, pathname } = new URL(url)
  const user = decodeURIComponent(username) || 'the default user'
  return {
    user,
    database: decodeURIComponent(pathname.slice(1)) || user,
    place: `${hostname || 'localhost'}:${port || 5432}`,
  }
}

function explain(error: unknown, { user, database, place }: Target): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === '28P01' || code === '28000' || /password/.test(message))
    return `Postgres at ${place} refused "${user}": check the user and the password in DATABASE_URL.`
  if (code === '3D000')
    return `Postgres at ${place} has no database "${database}": create it, or correct the name in DATABASE_URL.`
  if (code === '53300') return `Postgres at ${place} has no connection left: close some, or raise max_connections.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The host of DATABASE_URL (${place}) is not known: correct it, or unset DATABASE_URL for the embedded database.`
  return `No Postgres answers at ${place} (${code ?? message}): start it, or correct or unset DATABASE_URL.`
}
