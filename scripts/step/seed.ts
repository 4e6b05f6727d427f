import type { Supervisor } from '../process/supervisor.ts'

/** What the seeds came to, in words for the progress lines. */
export type SeedResult = { knowledge: string; questions: string }

type SeedLine =
  | { step: 'knowledge'; articles: number; claims: number; unsourced: number; waiting: number }
  | { step: 'questions'; proved: number; refused: number }

/** Applies the seeds through the command line tool; what is applied already stays as it is. */
export async function seed(supervisor: Supervisor, databaseUrl: string): Promise<SeedResult> {
  const printed = await supervisor.run({
    name: 'seed',
    node: ['apps/cli/src/main.ts', 'seed', '--json'],
    env: { DATABASE_URL: databaseUrl },
  })
  return describe(printed)
}

/** @param printed one JSON object a line, as the command's contract says; other lines are skipped */
export function describe(printed: string): SeedResult {
  const result = { knowledge: '', questions: '' }
  for (const text of printed.split('\n').filter((line) => line.startsWith('{'))) {
    const line: SeedLine = JSON.parse(text)
    if (line.step === 'knowledge') {
      const articles = `${line.articles} ${line.articles === 1 ? 'article' : 'articles'}`
      const waiting =
        line.waiting > 0
          ? `; ${line.waiting} changed ${line.waiting === 1 ? 'seed waits' : 'seeds wait'} for an editor (docs/guides/curate.md)`
          : ''
      result.knowledge = `${articles}, ${line.claims} claims, ${line.unsourced} without a source${waiting}`
    } else if (line.step === 'questions') result.questions = `${line.proved} proved, ${line.refused} refused`
  }
  return result
}
