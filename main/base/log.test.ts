import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog } from './log'
import { createRedactor } from './redact'

// electron-log takes hold of the console's methods when it is imported.
const shown = vi.hoisted(() => {
  const lines: unknown[][] = []
  for (const level of ['info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...data) => void lines.push(data)
  }
  return lines
})

const PASSWORD = `m4t@:/%' khau`
let dir: string
const redactor = createRedactor()
redactor.secrets.add(PASSWORD)

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const readAll = () => readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'))

describe('createLog', () => {
  it('writes level, scope and text, whatever the text holds', () => {
    const log = createLog({ dir: join(dir, 'new'), redactor, console: false })
    const cameras = log.scope('cameras')
    cameras.info('added', { code: 'A-1', tags: ['x'] })
    cameras.warn('100% %s %c %40', 'color:red', 7)
    cameras.error(new Error('outer', { cause: new Error('inner') }))
    cameras.debug('two\nlines')
    const text = readFileSync(log.file, 'utf8')
    expect(text).toMatch(
      /^\[\d{4}-.+\] \[info\] +\(cameras\) added \{ code: 'A-1', tags: \[ 'x' \] \}$/m,
    )
    expect(text).toMatch(/\[warn\] +\(cameras\) 100% %s %c %40 color:red 7$/m)
    expect(text).toMatch(/\[error\] +\(cameras\) Error: outer\n {2} +at /)
    expect(text).toContain('Error: inner')
    expect(text).toMatch(/\[debug\] \(cameras\) two\n {2}lines$/m)
  })

  it('never lets a password through, in file or console', () => {
    const log = createLog({ dir, redactor, console: true }).scope('test')
    const url = `rtsp://admin:${PASSWORD}@10.0.0.1:554/1`
    const error = Object.assign(new Error(`cannot open ${url}`), { url, spawnargs: ['-i', url] })
    error.stack += `\n    at connect (${url})`
    const circular: Record<string, unknown> = { password: PASSWORD, list: [{ deep: { url } }] }
    circular.self = circular

    log.info(url)
    log.info('text', PASSWORD, encodeURIComponent(PASSWORD))
    log.warn(circular, new Map([['k', PASSWORD]]), new Set([url]))
    log.error(error)
    log.error('failed:', new Error('outer', { cause: error }))
    log.error(new AggregateError([error], url))
    log.debug(JSON.stringify({ password: 'unregistered', url: 'http://u:unregistered@h/' }))
    log.info(`${'x'.repeat(15_990)}${PASSWORD}`)
    log.info({ long: `${'x'.repeat(9_995)}${PASSWORD}` })

    for (const text of [...readAll(), JSON.stringify(shown)]) {
      expect(text.match(/10\.0\.0\.1/g)?.length).toBeGreaterThan(5)
      expect(text).not.toMatch(/m4t|khau|unregistered/)
    }
  })

  it('survives a value that cannot be printed', () => {
    const log = createLog({ dir, redactor, console: false })
    const trap = {
      get [Symbol.toStringTag]() {
        throw new Error('no')
      },
    }
    log.scope('test').info('before', trap, 'after')
    expect(readFileSync(log.file, 'utf8')).toContain('before [unprintable] after')
  })

  it('rotates at 5 MB and keeps five files', () => {
    const log = createLog({ dir, redactor: { redact: (text) => text }, console: false })
    const { info } = log.scope('test')
    const filler = 'x'.repeat(15_000)
    for (let i = 0; i < 2200; i++) info(`entry ${i} ${filler}`) // 33 MB, six fillings
    expect(readdirSync(dir).sort()).toEqual(
      ['main.1.log', 'main.2.log', 'main.3.log', 'main.4.log', 'main.log'].sort(),
    )
    for (const name of readdirSync(dir)) {
      expect(statSync(join(dir, name)).size).toBeLessThan(5.1 * 1024 * 1024)
    }
    expect(readFileSync(log.file, 'utf8')).toContain('entry 2199 ')
    expect(readFileSync(join(dir, 'main.4.log'), 'utf8')).not.toContain('entry 1 ')
  })
})
