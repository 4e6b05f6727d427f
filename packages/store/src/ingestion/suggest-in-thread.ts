// A thread of its own: a long text takes seconds, and loading what reads it one.
import { parentPort, workerData } from 'node:worker_threads'
import { type SuggestionInput, suggestByRules } from '@backstop/extraction'

parentPort?.postMessage({ result: suggestByRules(workerData as SuggestionInput).claims })
