import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { leash } from '../../packages/store/src/embedded/leash.ts'
import { whenOrphaned } from '../bootstrap/relaunch.mjs'
import { environment } from './environment.ts'
import { createLogs } from './log.ts'

/** How to start a process: under which name it is logged, what (arguments of Node, or a program), and with what beside our environment. */
export type Task = ({ node: string[] } | { program: string; args: string[] }) & {
  name: string
  cwd?: string
  env?: Record<string, string | undefined>
  /** Write to our terminal, not to a log. */
  visible?: boolean
}

/** Where a process's standard output goes: with the rest, into our hands, or all three streams are ours. */
type Streams = 'output' | 'capture' | 'ours'

/** Thrown out of whatever is under way when a signal or a crash ends the whole. */
export class Stopped extends Error {
  /** No step has failed. */
  readonly silent = true
}

/** Starts processes, and sees to it that they end with us and in order. */
export type Supervisor = ReturnType<typeof createSupervisor>

/**
 * Listens to Ctrl-C, SIGTERM and the death of our parent from now on: all of them end every process started here,
 * servers before what was given to `onStop`.
 * @param command names the folder of its logs
 * @param tell how to report a server that ends on its own
 */
export function createSupervisor(command: string, tell: (text: string) => void) {
  const logs = createLogs(command)
  const running = new Set<ChildProcess>()
  const closers: (() => Promise<void>)[] = []
  const ended = Promise.withResolvers<number>()
  let stopping: Promise<void> | undefined

  const stop = (code: number) => {
    stopping ??= (async () => {
      await Promise.all([...running].map(endProcess))
      for (const close of closers.reverse()) await close()
    })()
    return stopping.then(() => ended.resolve(code))
  }
  // A server that is told to stop has done its work; anything else has not.
  const interrupted = command === 'start' || command === 'dev' ? 0 : 130
  const interrupt = (reason: string) => {
    // On a line of its own after the terminal's ^C.
    if (!stopping) tell(`${process.stdout.isTTY ? '\n' : ''}Stopping: ${reason}`)
    void stop(interrupted)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt(signal))
  whenOrphaned(() => interrupt('what started this has gone'))

  const start = (task: Task, streams: Streams) => {
    const { name, cwd, env, visible = false } = task
    if (stopping) throw new Stopped()
    const log = visible ? undefined : logs.open(name)
    const output = log?.fd ?? 'inherit'
    const [program, args] = 'node' in task ? [process.execPath, task.node] : [task.program, task.args]
    const child = spawn(program, args, {
      cwd,
      env: environment(env),
      // A group of its own: Ctrl-C reaches us alone, and what the child starts can be ended with it.
      detached: true,
      stdio: streams === 'ours' ? 'inherit' : ['ignore', streams === 'capture' ? 'pipe' : output, output],
    })
    log?.close()
    const release = child.pid === undefined ? () => {} : leash(child.pid, 'TERM', { killGroupAfter: 5 })
    running.add(child)
    child.once('close', () => {
      release()
      running.delete(child)
    })
    return child
  }

  const finish = async (child: ChildProcess): Promise<number> => {
    const [code] = await once(child, 'close')
    if (stopping) throw new Stopped()
    return code ?? 1
  }

  return {
    logs,
    /** Resolves with the exit code when everything has been stopped. */
    ended: ended.promise,
    /** Has the end begun? */
    get isStopping() {
      return stopping !== undefined
    },
    stop,
    /** Called when all processes have ended, the latest first; at once when that is past. */
    onStop: (close: () => Promise<void>): void => {
      if (stopping) stopping = stopping.then(close)
      else closers.push(close)
    },
    /**
     * Runs a process to its end.
     * @returns what it printed
     * @throws Failure with its last words when it fails
     */
    run: async (task: Task): Promise<string> => {
      const child = start(task, 'capture')
      const printed: Buffer[] = []
      child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk))
      if ((await finish(child)) !== 0) throw logs.explain(task.name, `${task.name} failed`)
      return Buffer.concat(printed).toString()
    },
    /** Runs a process to its end, all it prints going to its log. @returns its exit code */
    attempt: (task: Task): Promise<number> => finish(start(task, 'output')),
    /** Runs a process with our own standard streams. @returns its exit code */
    call: (task: Task): Promise<number> => finish(start({ ...task, visible: true }, 'ours')),
    /** Starts a process that should not end; if it does, everything else is stopped too, with exit code 1. */
    serve: (task: Task, label: string): number => {
      const child = start(task, 'output')
      child.once('close', (code, signal) => {
        if (stopping) return
        const how = `The ${label} stopped by itself (${signal ?? `exit code ${code}`})`
        tell(task.visible ? how : logs.explain(task.name, how).message)
        void stop(1)
      })
      return child.pid ?? 0
    },
    /** Waits until `url` answers well. */
    waitFor: async (url: string, task: string, seconds = 60): Promise<void> => {
      let last = 'nothing'
      for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
        if (stopping) throw new Stopped()
        try {
          const response = await fetch(url, { signal: AbortSignal.timeout(20_000) })
          if (response.ok) return
          last = `status ${response.status}`
        } catch (error) {
          last = String((error as Error).cause ?? error)
        }
      }
      throw logs.explain(task, `${url} did not answer within ${seconds} s (${last})`)
    },
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  // The API needs up to seven: see its serve.ts.
  await Promise.race([closed, sleep(8000, undefined, { ref: false })])
  // What is left of its group: a watcher's or builder's own children.
  killGroup(child.pid)
  await Promise.race([closed, sleep(2000, undefined, { ref: false })])
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All have left.
  }
}

/** Runs `work` under a supervisor; everything is stopped when it ends, and a signal ends it without an error. */
export async function supervise(
  command: string,
  tell: (text: string) => void,
  work: (supervisor: Supervisor) => Promise<number>,
): Promise<number> {
  const supervisor = createSupervisor(command, tell)
  try {
    const code = await work(supervisor)
    await supervisor.stop(code)
    return code
  } catch (error) {
    const ours = !supervisor.isStopping
    await supervisor.stop(1)
    if (ours) throw error
    return supervisor.ended
  }
}
