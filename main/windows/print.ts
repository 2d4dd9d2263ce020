import type { Paper } from '../base/markup'
import { fail, ok, type Result } from '../base/result'
import { onPaper, type PrintFailure } from './pdf'

export type PrintRefusal = PrintFailure | 'no-printer'

/** Somebody may stand before the system's dialogue for so long, in ms. */
const MOST = 10 * 60_000

/** Brings a document to a printer, by the system's dialogue. Its going away is no failure. */
export const printOut = (paper: Paper): Promise<Result<undefined, PrintRefusal>> =>
  onPaper<undefined, PrintRefusal>(paper, MOST, async ({ webContents }) => {
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
