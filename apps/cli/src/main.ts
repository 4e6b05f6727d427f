import { Problem } from '@backstop/store'
import { Command } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { explain } from './explain.ts'
import { registerIngest } from './ingest.ts'
import { registerQuiz } from './quiz.ts'
import { registerSeed } from './seed.ts'
import { registerUser } from './user.ts'

/** One entry a command; each is a file of its own beside this one. */
const commands = [registerIngest, registerQuiz, registerSeed, registerUser]

const program = new Command('backstop')
  .description('Knowledge that stands on its sources, and questions proved from it.')
  .version(manifest.version)
for (const register of commands) register(program)

try {
  await program.parseAsync()
} catch (error) {
  // What a person can mend is said in their words; anything else is a fault of ours and shows where.
  console.error(error instanceof Problem ? explain(error) : error)
  process.exitCode = 1
}
