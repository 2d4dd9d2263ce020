import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { StreamReason } from '../../preload/contract'
import { startCameras } from '../../tests/cameras/server'
import { realClock } from '../base/clock'
import { Attempt } from './attempt'
import type { Spawner } from './process'
import { outcome, realEngine } from './testing/play'

// A real ffmpeg on servers whose answer never ends: our deadlines end it, and memory stays small.

let engine: Awaited<ReturnType<typeof realEngine>>
const closing: (() => void)[] = []
beforeAll(async () => {
  engine = await realEngine()
})
afterAll(() => {
  for (const close of closing) close()
})

type Flood = (socket: Socket, number: string) => void

/** Answers OPTIONS by the book, and DESCRIBE with what never ends. */
async function endless(flood: Flood): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const number = /CSeq: (\d+)/i.exec(String(bytes))?.[1] ?? '0'
      const head = `RTSP/1.0 200 OK\r\nCSeq: ${number}\r\n`
      if (String(bytes).startsWith('OPTIONS')) socket.write(`${head}Public: DESCRIBE\r\n\r\n`)
      else flood(socket, head)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `rtsp://127.0.0.1:${(server.address() as AddressInfo).port}/x`
}

/** 8 MB a second: kept, it would show after twelve; read, it costs little. */
function pour(socket: Socket, text: string): void {
  const bytes = Buffer.alloc(80_000, text)
  const timer = setInterval(() => socket.write(bytes), 10)
  socket.on('close', () => clearInterval(timer))
}

const LINES = 'a=x-endless:abcdefghijklmnopqrstuvwxyz\r\n'

/** One attempt, and the most memory that its ffmpeg took, in MB. */
async function attempt(url: string) {
  const pids: number[] = []
  const spawn: Spawner = (launch, events) => {
    const run = engine.spawn(launch, events)
    pids.push(run.pid)
    return run
  }
  let megabytes = 0
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, ...pids.map(peak))
  }, 50)
  const { result, ms, said } = await outcome(spawn, engine.launch({ url }))
  clearInterval(timer)
  return { result, ms, said, megabytes, left: pids.filter((pid) => peak(pid) > 0) }
}

function peak(pid: number): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    )
  } catch {
    return 0 // it is gone
  }
}

describe.concurrent('an answer without an end', () => {
  it('that announces its length is refused before it takes memory', async ({ expect }) => {
    const url = await endless((socket, head) => {
      const length = 'Content-Type: application/sdp\r\nContent-Length: 2000000000\r\n\r\nv=0\r\n'
      socket.write(head + length)
      pour(socket, LINES)
    })
    const { result, ms, megabytes, left } = await attempt(url)
    expect({ result, left }).toEqual({ result: 'not-a-stream', left: [] })
    expect(ms).toBeLessThan(3000)
    expect(megabytes).toBeLessThan(100)
  })

  it.for<[string, Flood]>([
    [
      'of headers',
      (socket, head) => {
        socket.write(head)
        pour(socket, LINES)
      },
    ],
    [
      'in one line',
      (socket, head) => {
        socket.write(head)
        pour(socket, 'x')
      },
    ],
    [
      'drop by drop',
      (socket, head) => {
        socket.write(head)
        const timer = setInterval(() => socket.write('X: y\r\n'), 500)
        socket.on('close', () => clearInterval(timer))
      },
    ],
  ])('%s is given up after twelve seconds', { timeout: 25_000 }, async ([, flood], { expect }) => {
    const { result, ms, megabytes, left } = await attempt(await endless(flood))
    expect({ result, left }).toEqual({ result: 'no-answer', left: [] })
    expect(ms).toBeGreaterThan(11_000)
    expect(ms).toBeLessThan(15_000)
    expect(megabytes).toBeGreaterThan(5)
    expect(megabytes).toBeLessThan(100)
  })

  it('of frames without a keyframe is told from silence within five seconds', {
    timeout: 20_000,
  }, async ({ expect }) => {
    // The camera's own keyframe comes each 40 s; a first viewer has had it.
    const size = { width: 160, height: 120, fps: 5, gop: 200 }
    const camera = await startCameras([{ path: '/long', codec: 'h264', ...size }])
    const launch = engine.launch({ url: camera.url('/long') })
    const first = engine.spawn(launch, { output: () => {}, line: () => {}, end: () => {} })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const begun = Date.now()
    const reason = await new Promise<StreamReason>((resolve) => {
      const attempt = new Attempt(engine.spawn, launch, realClock, {
        ...{ opened: () => {}, frames: () => {}, found: () => {}, stalled: () => {} },
        answers: () => false,
        first: () => resolve('none'),
        slow: resolve,
        failed: resolve,
      })
      closing.push(() => void attempt.leave())
    })
    expect(reason).toBe('no-keyframe')
    expect(Date.now() - begun).toBeLessThan(5500)
    await first.stop()
    await camera.stop()
  })
})
