import type { Paper } from '../base/markup'
import { fail, ok, type Result } from '../base/result'
import { dialogueHost } from './dialogues'
import { onPaper, type PrintFailure } from './pdf'

export type PrintRefusal = PrintFailure | 'no-printer'

/** Somebody may stand before the system's dialogue for so long, in ms. */
const MOST = 10 * 60_000

/** Brings a document to a printer, by the system's dialogue. Its going away is no failure. */
export const printOut = (paper: Paper): Promise<Result<undefined, PrintRefusal>> =>
  onPaper<undefined, PrintRefusal>(paper, MOST, async (window) => {
    const { webContents } = window
    // The dialogue opens where its window stands: by the one that asked, and not on a show's output.
    const host = dialogueHost()
    if (host) window.setBounds(host.getBounds())
    const printers = await webContents.getPrintersAsync()
    if (printers.length === 0) return fail('no-printer')
    return new Promise((resolve) => {
      const options = { silent: false, printBackground: true, landscape: paper.landscape ?? false }
      webContents.print(options, (done, reason) => {
        const gone = /cancel/i.test(reason)
        resolve(done || gone ? ok() : fail('print-failed', reason))
      })
    })
  })
