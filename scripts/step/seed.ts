import { webOrigin } from '../bootstrap/web-origin.mjs'
import type { Supervisor } from '../process/supervisor.ts'
import { bundled } from './bundle.ts'

/** What the seeds came to, in words for the progress lines; `refused` says of each refused seed where and why, `firstAdmin` has the link that makes one, where there is none. */
export type SeedResult = { knowledge: string; questions: string; refused: string[]; firstAdmin?: string }

type SeedLine =
  | { step: 'refused'; message: string }
  | { step: 'knowledge'; articles: number; claims: number; unsourced: number; waiting: string[] }
  | { step: 'questions'; proved: number; refused: number }
  | { step: 'first-admin'; link: string }

/**
 * Applies the seeds through the command line tool; what is applied already stays as it is, and one that is refused ends nothing.
 * @param port of the pages, where the first admin is invited: by the same process, since to load another takes time
 */
export async function seed(supervisor: Supervisor, databaseUrl: string, port?: string): Promise<SeedResult> {
  const printed = await supervisor.run({
    name: 'seed',
    node: [bundled.cli, 'seed', '--json', ...(port ? ['--first-admin'] : [])],
    env: { DATABASE_URL: databaseUrl, ...(port && { WEB_ORIGIN: webOrigin(port) }) },
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
    else if (line.step === 'first-admin') result.firstAdmin = line.link
    else if (line.step === 'questions') result.questions = `${line.proved} proved, ${line.refused} refused`
  }
  return result
}

/** Tells of the link that makes the first admin: on the terminal alone, since whoever has it is the admin. */
export function tellFirstAdmin({ firstAdmin }: SeedResult, tell: (text: string) => void): void {
  if (firstAdmin) tell(`First admin  ${firstAdmin}`)
}

/** Says of each refused seed, on a line of its own, where and why; all else is served. */
export function tellRefused({ refused }: SeedResult, tell: (text: string) => void): void {
  for (const message of refused) tell(`✗ seed refused   ${message}`)
}
