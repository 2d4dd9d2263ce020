import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { DelayMeter } from './delay'

const block = (ms: number) => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

it('tells how late timers are, and begins anew each time', async () => {
  const meter = new DelayMeter()
  expect(meter.take()).toBe(0)
  meter.start()
  await pause(100)
  block(300)
  await pause(100)
  expect(meter.take()).toBeGreaterThan(200)
  await pause(200)
  expect(meter.take()).toBeLessThan(150)
  meter.stop()
  expect(meter.take()).toBe(0)
})
