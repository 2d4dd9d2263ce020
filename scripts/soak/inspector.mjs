import { once } from 'node:events'
import WebSocket from 'ws'

const ANSWER_MS = 15_000

/**
 * Talks to the main process by Node's inspector alone. Playwright would attach to every page as
 * well, and have each frame of video sent to it as an event of the network.
 * → { evaluate(fn, argument), collectGarbage(), close() }
 */
export async function connectInspector(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 28 })
  await once(socket, 'open')
  const waiting = new Map()
  let last = 0
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(data)
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (error) reject?.(new Error(error.message))
    else resolve?.(result)
  })
  socket.on('error', () => {}) // 'close' follows
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the application is gone'))
    waiting.clear()
  })

  const send = (method, params) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) throw new Error('the application is gone')
      const id = ++last
      const late = () => {
        waiting.delete(id)
        reject(new Error(`main did not answer ${method} in ${ANSWER_MS / 1000} s`))
      }
      const timer = setTimeout(late, ANSWER_MS)
      const done = (then) => (value) => {
        clearTimeout(timer)
        then(value)
      }
      waiting.set(id, { resolve: done(resolve), reject: done(reject) })
      socket.send(JSON.stringify({ id, method, params }))
    })

  return {
    /** Runs `fn(electron, argument)` in main; both ways as JSON. */
    evaluate: async (fn, argument) => {
      const call = `(${fn})(process.mainModule.require('electron'), ${JSON.stringify(argument)})`
      const options = { awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression: call,
        ...options,
      })
      if (!exceptionDetails) return result.value
      const { exception, text } = exceptionDetails
      throw new Error(exception?.description ?? exception?.value ?? text)
    },
    collectGarbage: () => send('HeapProfiler.collectGarbage'),
    close: () => socket.terminate(),
  }
}
