import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { childrenOf } from '../../tests/cameras/processes'
import { createSpawner, type Launch, type Run } from './process'

const SETPRIV = '/usr/bin/setpriv'

describe.runIf(process.platform === 'linux').each([
  ['setpriv', createSpawner('linux', SETPRIV)],
  ['the watcher', createSpawner('darwin', null)],
  ['nothing around it', createSpawner('win32', null)],
])('a child with %s', (_what, spawn) => {
  interface Heard {
    run: Run
    output: string
    second: string
    lines: string[]
    ends: (string | undefined)[]
    ended: Promise<void>
  }

  function start(program: string, args: string[], more: Partial<Launch> = {}): Heard {
    let done = () => {}
    const ended = new Promise<void>((resolve) => {
      done = resolve
    })
    const heard = {
      output: '',
      second: '',
      lines: [] as string[],
      ends: [] as (string | undefined)[],
      ended,
    }
    const run = spawn(
      { program, args, input: '', ...more },
      {
        output: (chunk) => {
          result.output += chunk
        },
        second: (chunk) => {
          result.second += chunk
        },
        line: (text) => heard.lines.push(text),
        end: (failure) => {
          heard.ends.push(failure)
          done()
        },
      },
    )
    const result: Heard = Object.assign(heard, { run })
    return result
  }
  const sh = (script: string, more: Partial<Launch> = {}) => start('/bin/sh', ['-c', script], more)

  it('reads its input, is read, and ends by itself', async () => {
    const child = sh('cat; echo done >&2', { input: "it's 'here'\n" })
    await child.ended
    expect(child).toMatchObject({ output: "it's 'here'\n", lines: ['done'], ends: [undefined] })
    await child.run.stop()
    expect(child.ends).toHaveLength(1)
  })

  it('is read at its second output as well, where it has one', async () => {
    const both = sh('echo one; echo two >&4', { twice: true })
    await both.ended
    expect([both.output, both.second]).toEqual(['one\n', 'two\n'])
    const single = sh('echo one; (echo two >&4) 2>/dev/null || echo none')
    await single.ended
    expect([single.output, single.second]).toEqual(['one\nnone\n', ''])
  })

  it('leaves no watcher behind, and is not killed, when it ends by itself', async () => {
    const child = sh('sleep 0.3; echo whole')
    await child.ended
    expect(child.output).toBe('whole\n')
    await expect
      .poll(() => childrenOf(process.pid).filter(({ pid }) => pid === child.run.pid))
      .toEqual([])
  })

  it('gives an input larger than a pipe holds, and survives a child that reads none of it', async () => {
    const input = 'x'.repeat(500_000)
    const reader = sh('wc -c', { input })
    const deaf = sh('exec <&-; sleep 0.1', { input })
    await Promise.all([reader.ended, deaf.ended])
    expect(reader.output.trim()).toBe('500000')
  })

  it('cuts what it prints into lines, however they end', async () => {
    const child = sh(
      `printf 'one\\ntwo\\rthree\\r\\n\\nb\\303\\241o' >&2; sleep 0.1; printf ' l\\341' >&2; sleep 0.1; printf '\\273\\227i' >&2`,
    )
    await child.ended
    expect(child.lines).toEqual(['one', 'two', 'three', 'báo lỗi'])
  })

  it('is asked to end first, and gets the time to', async () => {
    const child = sh('trap "echo bye; exit" TERM; echo ready; while :; do sleep 0.05; done')
    await expect.poll(() => child.output).toBe('ready\n')
    await child.run.stop()
    expect(child.output).toBe('ready\nbye\n')
    expect(child.ends).toEqual([undefined])
  })

  it('is killed after a second when it does not end', async () => {
    const child = sh('trap "" TERM; echo ready; while :; do sleep 0.05; done')
    await expect.poll(() => child.output).toBe('ready\n')
    const begun = Date.now()
    await child.run.stop()
    expect(Date.now() - begun).toBeGreaterThan(900)
    expect(Date.now() - begun).toBeLessThan(2000)
    expect(existsSync(`/proc/${child.run.pid}`)).toBe(false)
  })

  it('is killed at once', async () => {
    const child = sh('trap "" TERM; echo ready; while :; do sleep 0.05; done')
    await expect.poll(() => child.output).toBe('ready\n')
    child.run.kill()
    await child.ended
    expect(existsSync(`/proc/${child.run.pid}`)).toBe(false)
  })

  it('gets variables of its own beside ours', async () => {
    const child = sh('echo $TZ $AV_LOG_FORCE_NOCOLOR $PATH', { env: { TZ: 'ICT-7' } })
    await child.ended
    expect(child.output.trim()).toBe(`ICT-7 1 ${process.env.PATH}`)
  })

  it('ends with a reason when there is no such program', async () => {
    const child = start('/nowhere/ffmpeg', [])
    await child.ended
    expect([...child.lines, ...child.ends].join(' ')).toMatch(
      /ENOENT|failed to execute|not found|No such file/,
    )
    await child.run.stop()
    expect(child.ends).toHaveLength(1)
  })
})
