import type { MessagePort, Worker } from 'node:worker_threads'
import type { Doc } from './doc'
import { toDocx } from './to-docx'

// A table of a thousand rows takes seconds to make: in a thread, where no picture waits for it.

/** The thread's side: one document. */
export async function serveDocx(port: MessagePort, doc: Doc): Promise<void> {
  port.postMessage(await toDocx(doc))
}

/** Our side; rejects when the thread dies of it. */
export function docxIn(worker: Worker): Promise<Buffer> {
  const made = new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended: ${code}`)))
  })
  return made.finally(() => void worker.terminate())
}
