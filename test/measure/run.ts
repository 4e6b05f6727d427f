// How good suggestions are, by task: `CORPUS_DIR=… npm run measure:extraction [held-out]`. Not a test: it fails at nothing.
import { measureAttribution } from './attribution.ts'
import { measureTuples } from './claim-tuple.ts'
import type { Half } from './corpus.ts'
import { measureEntities } from './entity.ts'
import { measureModality } from './modality.ts'
import { Reliability } from './score.ts'
import { measureSeed } from './seed.ts'
import { measureSpeed } from './speed.ts'
import { measureTimes } from './time.ts'

const folder = process.env.CORPUS_DIR
const half: Half = process.argv.includes('held-out') ? 'held-out' : 'development'

if (!folder) {
  console.log('CORPUS_DIR is not set: there are no annotated texts to measure on, so nothing was measured.')
} else {
  const reliability = new Reliability()
  const report = (title: string, lines: string[]) => console.log(`\n${title}\n${lines.join('\n')}`)
  console.log(`The ${half} half: the ${half === 'development' ? 'even' : 'odd'} lines of each file, counted from 0.`)
  console.log(`${' '.repeat(47)}precision recall F1`)
  report('Entities', measureEntities(folder, half, reliability))
  report('Dates and amounts', measureTimes(folder, half, reliability))
  report('Modality', measureModality(folder, half, reliability))
  report('Who says what', measureAttribution(folder, half, reliability))
  report('Claims', measureTuples(folder, half, reliability))
  report('Confidence: what was said and what was so', reliability.lines())
  report('The shipped article', measureSeed())
  report('Speed', measureSpeed(folder, half))
}
