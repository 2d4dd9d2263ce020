import { mkdtempSync, rmSync, writeFileSync, mkdirSync, statSync, readdirSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import { Account } from './account'
import { DAY, fileOf, hourOf } from './days'
import { hoursSeen } from './hours'
import { stateLine, Writer } from './lines'
import { loadMemory } from './load'

for (const [count, days, pages] of [[64, 90, 1], [3000, 90, 12], [512, 30, 1]] as const)
  it(`${count}`, async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cov-'))
    const ids = Array.from({ length: pages > 1 ? count : count }, () => randomUUID())
    const all = Array.from({ length: 3000 }, () => randomUUID())
    const end = Date.parse('2026-11-22T10:00:00+07:00')
    for (let d = days - 1; d >= 0; d--) {
      const begin = Math.floor((end + 7 * 3.6e6) / DAY) * DAY - 7 * 3.6e6 - d * DAY
      const w = new Writer()
      const lines = [stateLine(begin, all.map((id) => [id, begin, begin]))]
      for (let m = 1; m <= 1440; m++) {
        const at = begin + m * 60_000 - 1
        const sums = new Map<string, { ms: number; last: number }>()
        if (pages === 1) for (const id of ids) sums.set(id, { ms: 60_000 - (m % 3) * 1000, last: at })
        else for (let p = 0; p < 3; p++) for (let i = 0; i < 64; i++) {
          const id = ids[((m * 3 + p) * 64 + i) % ids.length] as string
          sums.set(id, { ms: 20_000, last: at - (2 - p) * 20_000 })
        }
        lines.push(w.line(at, hourOf(at), sums))
      }
      writeFileSync(join(dir, fileOf(begin)), `${lines.join('\n')}\n`)
    }
    const files = readdirSync(dir)
    const size = files.reduce((s, f) => s + statSync(join(dir, f)).size, 0)
    let t = performance.now()
    const mem = await loadMemory(dir, end + DAY)
    const load = performance.now() - t
    let longest = 0, last = performance.now()
    const timer = setInterval(() => { const n = performance.now(); longest = Math.max(longest, n - last); last = n }, 5)
    t = performance.now()
    const { hours } = await hoursSeen(dir, new Account(), { cameras: null, from: end - days * DAY, to: end + DAY })
    const took = performance.now() - t
    clearInterval(timer)
    t = performance.now()
    await hoursSeen(dir, new Account(), { cameras: null, from: end - DAY, to: end })
    console.log(count, 'cameras', days, 'days:', (size / 1e6).toFixed(1), 'MB,', (size / 1e6 / days).toFixed(2), 'MB/day; load', load.toFixed(0), 'ms; hours all', took.toFixed(0), 'ms, longest block', longest.toFixed(0), 'ms; one day', (performance.now() - t).toFixed(0), 'ms', hours.size, mem.seen.size)
    rmSync(dir, { recursive: true })
  }, 120_000)
