import type { MessagePort, Worker } from 'node:worker_threads'
import { fail, type Result } from '../../base/result'
import type { OutSheet } from './out-sheet'
import type { Sheet } from './sheet'
import type { WorkbookReason } from './workbook'

// A spreadsheet of many lines takes a second to read or write: in a thread, where no picture waits
// for it, and which can be ended when a file means harm.

export type SheetTask = { read: Uint8Array } | { write: OutSheet[] }
type Answer = { read: Result<Sheet[], WorkbookReason> } | { written: Uint8Array }

/** The thread's side: one task. */
export async function serveSheets(port: MessagePort, task: SheetTask): Promise<void> {
  // Large, and wanted by this thread alone.
  const { readXlsx } = await import('./xlsx')
  const { writeXlsx } = await import('./write-xlsx')
  const answer: Answer =
    'read' in task ? { read: await readXlsx(task.read) } : { written: await writeXlsx(task.write) }
  port.postMessage(answer)
}

/** Ms after which a file is given up. */
const PATIENCE = 60_000

export interface SheetThread {
  readXlsx(bytes: Uint8Array): Promise<Result<Sheet[], WorkbookReason>>
  /** Rejects when the thread dies. */
  writeXlsx(sheets: OutSheet[]): Promise<Uint8Array>
}

/** Our side. `start` begins a thread that does one task. */
export function sheetThread(start: (task: SheetTask) => Worker): SheetThread {
  return {
    async readXlsx(bytes) {
      const answer = await ask(start({ read: bytes })).catch(() => null)
      // It died of memory or of time: no list of cameras does that.
      return answer && 'read' in answer ? answer.read : fail('xlsx-too-big')
    },
    async writeXlsx(sheets) {
      const answer = await ask(start({ write: sheets }))
      if (!('written' in answer)) throw new Error('nothing was written')
      return answer.written
    },
  }
}

function ask(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('the thread took too long'))
      void worker.terminate()
    }, PATIENCE)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the thread ended: ${code}`))
    })
  })
}
