import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listening, startListening } from './listening'
import { watch } from './watch'

let listening: Listening
beforeAll(async () => {
  listening = await startListening()
})
afterAll(() => listening.stop())

it('is a camera to ffmpeg under any path, until it stops, and again', async () => {
  const seen = await Promise.all(['/CL-01/1', '/CL-60/10'].map((p) => watch(listening.url(p), 1)))
  for (const { code, said, frames } of seen) {
    expect({ code, frames }).toEqual({ code: 0, frames: 1 })
    expect(said).toMatch(/Video: h264.*64x64/)
    expect(said).not.toMatch(/error|concealing|corrupt/i)
  }
  await listening.stop()
  expect((await watch(listening.url('/CL-01/1'), 1)).said).toMatch(/refused/)
  await listening.start()
  expect((await watch(listening.url('/CL-01/1'), 1)).frames).toBe(1)
})
