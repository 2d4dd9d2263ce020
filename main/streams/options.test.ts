import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { handOver, OPTIONS_FILE } from './options'
import { createSpawner } from './process'

const LINES = 'passphrase=mật khẩu "8"\n'

/** What a real process reads there. */
const read = (platform: NodeJS.Platform) =>
  new Promise<string>((resolve) => {
    let text = ''
    const launch = { program: '/bin/cat', args: [OPTIONS_FILE], input: '', options: LINES }
    createSpawner(platform, null)(launch, {
      output: (chunk) => {
        text += chunk
      },
      line: (line) => {
        text += line
      },
      end: () => resolve(text),
    })
  })

it.each(['linux', 'darwin', 'win32'] as const)(
  'a process on %s reads the lines',
  async (platform) => expect(await read(platform)).toBe(LINES),
)

it('leaves no file behind, and on Windows a name only as long as it runs', () => {
  expect(handOver(LINES, ['-fpre', OPTIONS_FILE], 'linux').args).toEqual(['-fpre', OPTIONS_FILE])
  const { args, over } = handOver(LINES, ['-fpre', OPTIONS_FILE], 'win32')
  const path = args[1] ?? ''
  expect(readFileSync(path, 'utf8')).toBe(LINES)
  over()
  expect(existsSync(path)).toBe(false)
})
