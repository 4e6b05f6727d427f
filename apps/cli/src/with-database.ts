import { type Database, openDatabase } from '@backstop/store'

/** Runs a command's work on the database that DATABASE_URL names, and lets it go afterwards. */
export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set; `npm run -s backstop -- …` sets it')
  const database = openDatabase(url, { connections: 4 })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
