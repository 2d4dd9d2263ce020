import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** A line of the standard input; not shown where somebody types it. */
export function askPassword(question) {
  const { stdin, stderr } = process
  if (stdin.isTTY) stderr.write(question)
  // Whatever readline would echo goes nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output, terminal: stdin.isTTY === true })
  return new Promise((resolve) => {
    let answer = ''
    lines.once('line', (line) => {
      answer = line
      lines.close()
    })
    lines.once('close', () => {
      if (stdin.isTTY) stderr.write('\n')
      resolve(answer)
    })
  })
}
