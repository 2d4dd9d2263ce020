import type { MessagePort, Worker } from 'node:worker_threads'
import type { Cell } from './cells'
import { type ListFile, type ListWriter, openList, type Written } from './writer'

// A spreadsheet of many lines takes seconds to make: in a thread, where no picture waits for it.

/** To the thread; each is answered before the next is sent. */
type Asked = { rows: Cell[][] } | { end: true }
type Said = { took: true } | { done: Written } | { failed: { code: string; message: string } }

/** The thread's side. */
export function serveList(port: MessagePort, file: ListFile): void {
  let list: Promise<ListWriter> | null = null
  const answer = async (asked: Asked): Promise<Said> => {
    list ??= openList(file)
    if ('end' in asked) return { done: await (await list).end() }
    await (await list).add(asked.rows)
    return { took: true }
  }
  port.on('message', (asked: Asked) => {
    answer(asked)
      .catch((error): Said => {
        const { code = '', message } = error as NodeJS.ErrnoException
        return { failed: { code, message } }
      })
      .then((said) => port.postMessage(said))
  })
}

/** Our side: a list that is written in the thread. Rejects as the writer does, or when it dies. */
export function listIn(worker: Worker): ListWriter {
  const dead = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended: ${code}`)))
  })
  dead.catch(() => {}) // of no matter once the list is finished
  const ask = async (asked: Asked): Promise<Said> => {
    const answer = new Promise<Said>((resolve) => worker.once('message', resolve))
    worker.postMessage(asked)
    const said = await Promise.race([answer, dead])
    if (!('failed' in said)) return said
    throw Object.assign(new Error(said.failed.message), { code: said.failed.code })
  }
  return {
    add: async (rows) => void (await ask({ rows })),
    end: async () => {
      const said = await ask({ end: true })
      if (!('done' in said)) throw new Error('the list was not finished')
      return said.done
    },
  }
}
