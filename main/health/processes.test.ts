import { expect, it } from 'vitest'
import { CpuMeter, type Metric, ofElectron, ofFfmpeg } from './processes'

const metric = (pid: number, type: string, percentCPUUsage: number, mb: number): Metric => ({
  ...{ pid, type, cpu: { percentCPUUsage }, memory: { workingSetSize: mb * 1024 } },
})

const MB = 1024 ** 2

it('puts the processes of Electron together by kind', () => {
  const metrics = [
    ...[metric(1, 'Browser', 2, 100), metric(2, 'Tab', 30, 200), metric(3, 'Tab', 10, 300)],
    ...[metric(4, 'Utility', 1, 50), metric(5, 'Zygote', 0, 10), metric(6, 'GPU', 5, 90)],
  ]
  // What is shared counts once where the system tells.
  const proc = new Map([[2, { busy: 0, memory: 150 * MB }]])
  expect(ofElectron(metrics, proc)).toEqual([
    { kind: 'main', count: 1, cpu: 2, memory: 100 * MB },
    { kind: 'page', count: 2, cpu: 40, memory: 450 * MB },
    { kind: 'gpu', count: 1, cpu: 5, memory: 90 * MB },
    { kind: 'helper', count: 2, cpu: 1, memory: 60 * MB },
  ])
})

it('measures processor time between two looks, of the whole machine', () => {
  const meter = new CpuMeter(4)
  meter.measure(new Map([[7, 5000]]), 1000)
  // 400 + 0 of 4 × 1000 ms; a new one counts from the next look on, one that went no more.
  expect(
    meter.measure(
      new Map([
        [7, 5400],
        [8, 900],
      ]),
      2000,
    ),
  ).toBe(10)
  expect(meter.measure(new Map([[8, 1100]]), 3000)).toBe(5)
  expect(meter.measure(new Map([[8, 1100]]), 3000)).toBe(0)
})

it('says of ffmpegs only their number where the system does not tell', () => {
  const meter = new CpuMeter(1)
  expect(ofFfmpeg([1, 2], new Map(), meter, 0)).toEqual({
    ...{ kind: 'ffmpeg', count: 2, cpu: null, memory: null },
  })
  expect(ofFfmpeg([], new Map(), meter, 1)).toEqual({ kind: 'ffmpeg', count: 0, cpu: 0, memory: 0 })
  const look = (busy: number) =>
    new Map([
      [1, { busy, memory: MB }],
      [2, { busy, memory: null }],
    ])
  ofFfmpeg([1, 2], look(0), meter, 1000)
  expect(ofFfmpeg([1, 2], look(100), meter, 2000)).toEqual({
    ...{ kind: 'ffmpeg', count: 2, cpu: 20, memory: MB },
  })
})
