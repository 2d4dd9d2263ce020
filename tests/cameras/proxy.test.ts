import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FaultProxy, startProxy } from './proxy'

/** Sends 1 kB every 10 ms to whoever connects. */
const camera = createServer((socket) => {
  const timer = setInterval(() => socket.write(Buffer.alloc(1000)), 10)
  socket.on('error', () => {})
  socket.on('close', () => clearInterval(timer))
})
let proxy: FaultProxy
const viewers: Socket[] = []

beforeEach(async () => {
  camera.listen(0, '127.0.0.1')
  await once(camera, 'listening')
  proxy = await startProxy((camera.address() as AddressInfo).port)
})

afterEach(async () => {
  for (const viewer of viewers.splice(0)) viewer.destroy()
  await proxy.close()
  await new Promise((done) => camera.close(done))
})

async function view() {
  const socket = connect(proxy.port, '127.0.0.1')
  viewers.push(socket)
  const state = { bytes: 0, closed: false, error: '', say: (text: string) => socket.write(text) }
  socket.on('data', (chunk) => {
    state.bytes += chunk.length
  })
  socket.on('error', (error: NodeJS.ErrnoException) => {
    state.error = error.code ?? ''
  })
  socket.on('close', () => {
    state.closed = true
  })
  await once(socket, 'connect')
  return state
}

/** Of the proxy with the camera. */
function connections() {
  return new Promise<number>((done) => camera.getConnections((_, count) => done(count)))
}

function pause(ms: number) {
  return new Promise((done) => setTimeout(done, ms))
}

async function bytesIn(viewer: { bytes: number }, ms: number) {
  await pause(50) // what was under way
  const before = viewer.bytes
  await pause(ms)
  return viewer.bytes - before
}

it('passes bytes on', async () => {
  expect(await bytesIn(await view(), 200)).toBeGreaterThan(5000)
})

it('stalls live and new connections, and lets them go on', async () => {
  const old = await view()
  await proxy.mode('stall')
  const young = await view()
  expect([await bytesIn(old, 200), young.bytes, old.closed, young.closed]).toEqual([
    0,
    0,
    false,
    false,
  ])
  await proxy.mode('pass')
  expect(await bytesIn(old, 200)).toBeGreaterThan(5000)
  expect(await bytesIn(young, 200)).toBeGreaterThan(5000)
})

it('refuses connections, and takes them again on the same port', async () => {
  const old = await view()
  await proxy.mode('refuse')
  await expect(view()).rejects.toThrow(/ECONNREFUSED/)
  await expect.poll(() => old.closed).toBe(true)
  await proxy.mode('pass')
  expect(await bytesIn(await view(), 200)).toBeGreaterThan(5000)
})

it('cuts live connections and passes new ones', async () => {
  const old = await view()
  await proxy.mode('cut')
  const young = await view()
  expect(await bytesIn(young, 200)).toBeGreaterThan(5000)
  await expect.poll(() => old.closed).toBe(true)
})

it('resets live connections, and new ones with their first word', async () => {
  const old = await view()
  await proxy.mode('reset')
  await expect.poll(() => old.error).toBe('ECONNRESET')
  const young = await view()
  expect([await bytesIn(young, 100), young.closed]).toEqual([0, false])
  young.say('OPTIONS')
  await expect.poll(() => young.error).toBe('ECONNRESET')
  await proxy.mode('pass')
  expect(await bytesIn(await view(), 200)).toBeGreaterThan(5000)
})

it('leaves live connections half open for good, new ones work', async () => {
  const old = await view()
  await proxy.mode('half-open')
  await expect.poll(connections).toBe(0)
  expect(await bytesIn(await view(), 200)).toBeGreaterThan(5000)
  old.say('OPTIONS')
  await proxy.mode('pass')
  expect([await bytesIn(old, 200), old.closed, old.error]).toEqual([0, false, ''])
})

it('accepts and never answers', async () => {
  await proxy.mode('silent')
  const viewer = await view()
  expect([await bytesIn(viewer, 200), viewer.closed]).toEqual([0, false])
})

it('holds the speed down', async () => {
  await proxy.mode({ throttle: 20_000 })
  const bytes = await bytesIn(await view(), 500)
  expect(bytes).toBeGreaterThan(5000)
  expect(bytes).toBeLessThan(15_000)
})
