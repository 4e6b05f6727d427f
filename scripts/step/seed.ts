import type { Supervisor } from '../process/supervisor.ts'

/** What the seeds came to, in words for the progress lines; `refused` says of each refused seed where and why. */
export type SeedResult = { knowledge: string; questions: string; refused: string[] }

type SeedLine =
  | { step: 'refused'; message: string }
  | { step: 'knowledge'; articles: number; claims: number; unsourced: number; waiting: string[] }
  | { step: 'questions'; proved: number; refused: number }

/** Applies the seeds through the command line tool; what is applied already stays as it is, and one that is refused ends nothing. */
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
  const result: SeedResult = { knowledge: '', questions: '', refused: [] }
  for (const text of printed.split('\n').filter((line) => line.startsWith('{'))) {
    const line: SeedLine = JSON.parse(text)
    if (line.step === 'knowledge') {
      const articles = `${line.articles} ${line.articles === 1 ? 'article' : 'articles'}`
      const waiting =
        line.waiting.length > 0
          ? `; changed and waiting for an editor: ${line.waiting.join(', ')} (docs/guides/curate.md)`
          : ''
      result.knowledge = `${articles}, ${line.claims} claims, ${line.unsourced} without a source${waiting}`
    } else if (line.step === 'refused') result.refused.push(line.message)
    else if (line.step === 'questions') result.questions = `${line.proved} proved, ${line.refused} refused`
  }
  return result
}

/** Says of each refused seed, on a line of its own, where and why; all else is served. */
export function tellRefused({ refused }: SeedResult, tell: (text: string) => void): void {
  for (const message of refused) tell(`✗ seed refused   ${message}`)
}
