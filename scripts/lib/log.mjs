/** All words go to stderr: stdout belongs to the application and to `electron:path`. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** An expected failure: its message is all the user needs, so no stack is shown. */
export class Refusal extends Error {}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Says what is being done, does it with a progress reporter, says how long it took. */
export async function step(title, work) {
  const begun = Date.now()
  say(`> ${title}`)
  const progress = createProgress(process.stderr)
  try {
    const result = await work(progress.report)
    progress.end()
    say(`  done in ${seconds(Date.now() - begun)}`)
    return result
  } catch (error) {
    progress.end()
    say(`  failed after ${seconds(Date.now() - begun)}`)
    throw error
  }
}

/**
 * Progress without a spinner: in a terminal one line is rewritten, elsewhere (logs, CI) a new
 * line comes only with each further tenth. `report(fraction 0..1, note)`.
 */
export function createProgress(out) {
  let lastTenth = 0
  let open = false
  return {
    report(fraction, note = '') {
      const percent = Math.floor(Math.min(Math.max(fraction, 0), 1) * 100)
      const text = `  ${String(percent).padStart(3)} % ${note}`.trimEnd()
      if (out.isTTY) {
        out.write(`\r\x1b[K${text}`)
        open = true
      } else if (Math.floor(percent / 10) > lastTenth) {
        lastTenth = Math.floor(percent / 10)
        out.write(`${text}\n`)
      }
    },
    end() {
      if (open) out.write('\n')
      open = false
    },
  }
}
