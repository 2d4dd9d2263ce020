import WebSocket from 'ws'
import { poll } from './clock.mjs'

const ANSWER_MS = 60_000 // a page that was never loaded gives none

/**
 * Runs an expression in the application's page and gives its value. The connection lasts no longer:
 * Playwright's would report every message of every WebSocket, and be a part of what is measured.
 */
export async function evaluate(port, expression) {
  const page = await poll(() => pageOf(port), 15_000)
  if (!page) throw new Error('the application shows no page')
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  const timer = setTimeout(() => socket.terminate(), ANSWER_MS)
  try {
    return await ask(socket, expression)
  } finally {
    clearTimeout(timer)
    socket.close()
  }
}

async function pageOf(port) {
  try {
    const list = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
    return list.find(({ type }) => type === 'page')
  } catch {
    return null
  }
}

function ask(socket, expression) {
  const params = { expression, awaitPromise: true, returnByValue: true }
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the page gives no answer')))
    socket.once('open', () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })),
    )
    socket.on('message', (data) => {
      const { id, result, error } = JSON.parse(data)
      if (id !== 1) return
      const trouble = error?.message ?? result.exceptionDetails?.exception?.description
      if (trouble) reject(new Error(trouble))
      else resolve(result.result.value)
    })
  })
}
