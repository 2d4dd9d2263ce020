import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../base/testing/own-process'
import { guarded } from './guard'

const SETPRIV = '/usr/bin/setpriv'
const ffmpeg = ['/opt/ff mpeg', ['-i', "it's", '$HOME']] as const

it('lets the kernel end it, on a Linux with setpriv', () => {
  expect(guarded(...mutable(), 'linux', SETPRIV)).toEqual({
    command: SETPRIV,
    args: ['--pdeathsig', 'KILL', '--', '/opt/ff mpeg', '-i', "it's", '$HOME'],
    lifeline: false,
  })
})

it('wraps nothing on Windows', () => {
  expect(guarded(...mutable(), 'win32', null)).toEqual({
    command: '/opt/ff mpeg',
    args: ['-i', "it's", '$HOME'],
    lifeline: false,
  })
})

it.each([
  ['darwin', null],
  ['darwin', SETPRIV],
  ['linux', null],
] as const)('puts a watcher beside it on %s with setpriv %s', (platform, setpriv) => {
  expect(guarded(...mutable(), platform, setpriv)).toEqual({
    command: '/bin/sh',
    args: [
      '-c',
      '\npid=$$\n' +
        '( exec </dev/null >/dev/null 2>&1 4>&-; read -r _ <&3 || kill -9 "$pid" ) &\n' +
        'exec 3<&-\nexec "$@"',
      'sh',
      '/opt/ff mpeg',
      '-i',
      "it's",
      '$HOME',
    ],
    lifeline: true,
  })
})

function mutable(): [string, string[]] {
  return [ffmpeg[0], [...ffmpeg[1]]]
}

describe.runIf(process.platform === 'linux')('when the application is killed', () => {
  const bundle = mkdtempSync(join(tmpdir(), 'vong-gac-guard-'))
  let holder: ChildProcess

  beforeAll(async () => {
    await bundled(join(import.meta.dirname, 'testing/holder.ts'), bundle)
  }, 30_000)
  afterEach(() => void holder.kill('SIGKILL'))
  afterAll(() => rmSync(bundle, { recursive: true, force: true }))

  /** Starts the holder and waits for the message that has `key`. */
  async function hold(args: string[], key: string, limit = '') {
    const file = join(bundle, 'holder.mjs')
    const limited = `${limit && `ulimit -n ${limit};`} exec "$0" "$@"`
    const command = ['-c', limited, process.execPath, file, ...args]
    holder = spawn('bash', command, { stdio: ['ignore', 'pipe', 'inherit'] })
    if (!holder.stdout) throw new Error('no output')
    const heard: Record<string, unknown>[] = []
    for await (const line of createInterface({ input: holder.stdout })) {
      heard.push(JSON.parse(line) as Record<string, unknown>)
      if (key in (heard.at(-1) ?? {})) return Object.assign({}, ...heard) as Record<string, unknown>
    }
    throw new Error(`the holder ended: ${JSON.stringify(heard)}`)
  }

  const SLEEP = ['sleep', ['300']] as const
  const FFMPEG = [
    'ffmpeg',
    ['-v', 'error', '-nostdin', '-re', '-f', 'lavfi', '-i', 'anullsrc', '-f', 'null', '-'],
  ] as const

  it.each([
    ['setpriv', 'linux', SETPRIV, SLEEP],
    ['setpriv', 'linux', SETPRIV, FFMPEG],
    ['the watcher', 'linux', '', SLEEP],
    ['the watcher', 'darwin', '', FFMPEG],
  ] as const)('%s (%s) ends its child', async (_what, platform, setpriv, [program, args]) => {
    const { pid } = await hold([platform, setpriv, '', program, ...args], 'pid')
    await expect.poll(() => nameOf(Number(pid))).toBe(program)
    const exit = once(holder, 'exit')
    holder.kill('SIGKILL')
    await exit
    const begun = Date.now()
    await expect.poll(() => nameOf(Number(pid)), { timeout: 2000, interval: 20 }).toBe('')
    expect(Date.now() - begun).toBeLessThan(2000)
  })

  it.each([
    ['setpriv', SETPRIV],
    ['the watcher', ''],
  ])('with no descriptor left, %s is a failure and not a crash', async (_what, setpriv) => {
    const heard = await hold(['linux', setpriv, 'exhaust', 'sleep', '300'], 'end', '80')
    expect(heard).toMatchObject({ pid: 0 })
    expect(heard.end).toMatch(/EMFILE/)
  })
})

/** The program that a pid runs; empty when it is gone. */
function nameOf(pid: number): string {
  if (!existsSync(`/proc/${pid}/stat`)) return ''
  const [, name = '', state = ''] =
    /^\d+ \((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  return state === 'Z' ? '' : name
}
