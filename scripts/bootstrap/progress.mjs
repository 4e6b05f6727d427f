const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const gap = '   '

/**
 * @typedef {object} StepOptions
 * @property {boolean} [endsLine] the next step starts a new line
 */

/**
 * @typedef {object} Progress
 * @property {(text: string) => void} line prints a whole line
 * @property {<T>(name: string, work: (note: (text: string) => void) => Promise<T>, options?: StepOptions) => Promise<T>} step
 *   runs `work` and shows `✓ name`, or `✗ name` when it throws; `note` adds words after the name
 * @property {string} pending what stands on the unfinished line, for a process that goes on with it
 */

/**
 * Shows steps as they finish; on a terminal also the one under way and its seconds.
 * @param {{ quiet?: boolean, stream?: NodeJS.WriteStream, pending?: string }} options `quiet`: standard output belongs
 *   to somebody else, so tell standard error, and only of what takes more than two seconds
 * @returns {Progress}
 */
export function createProgress({ quiet = false, stream = quiet ? process.stderr : process.stdout, pending = '' } = {}) {
  const live = Boolean(stream.isTTY)
  const progress = { line, step, pending }
  return progress

  /** @param {string} text */
  function line(text) {
    if (progress.pending) stream.write('\n')
    progress.pending = ''
    stream.write(`${text}\n`)
  }

  /** @type {Progress['step']} */
  async function step(name, work, { endsLine = true } = {}) {
    const begun = Date.now()
    const seconds = () => Math.round((Date.now() - begun) / 1000)
    let words = ''
    const before = progress.pending ? progress.pending + gap : ''
    const redraw = () => {
      const frame = frames[Math.floor(Date.now() / 100) % frames.length]
      stream.write(`\r\x1b[K${before}${frame} ${name}${seconds() ? ` ${seconds()} s` : ''}`)
    }
    const timer = live ? setInterval(redraw, 100) : undefined
    /** @param {string} mark */
    const finish = (mark) => {
      clearInterval(timer)
      const text = [`${mark} ${name}`, words].filter(Boolean).join(gap)
      const shown = !quiet || mark === '✗' || seconds() > 2
      if (live) stream.write(`\r\x1b[K${before}${shown ? text : ''}`)
      else if (shown) stream.write(before ? gap + text : text)
      if (!shown) return
      if (endsLine || mark === '✗') stream.write('\n')
      progress.pending = endsLine || mark === '✗' ? '' : before + text
    }
    try {
      const result = await work((text) => {
        words = text
      })
      finish('✓')
      return result
    } catch (error) {
      if (/** @type {{ silent?: boolean }} */ (error).silent) {
        clearInterval(timer)
        line('')
      } else finish('✗')
      throw error
    }
  }
}
