import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { appArguments, isNoise } from './app.mjs'
import { createProgress } from './log.mjs'
import { reaches } from './node.mjs'
import { inProject, root } from './paths.mjs'
import { run } from './run.mjs'

test('run hands over each line and the exit code', async () => {
  const lines = []
  const code = 'console.log("one\\ntwo"); console.error("three"); process.exit(7)'
  const result = await run(process.execPath, ['-e', code], { onLine: (line) => lines.push(line) })
  expect(result.code).toBe(7)
  expect(lines.sort()).toEqual(['one', 'three', 'two'])
  expect(await run('no-such-program', [])).toEqual({ code: 127, tail: [] })
})

test.skipIf(process.platform === 'win32')(
  'a signal reaches the child, and its code us',
  async () => {
    const child = `process.on('SIGTERM', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1000)`
    const script = `
    import { exitCode, main, start } from ${JSON.stringify(inProject('scripts/lib/run.mjs'))}
    await main(() => exitCode(start(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })))`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script])
    await once(parent.stdout, 'data')
    parent.kill('SIGTERM')
    const [code] = await once(parent, 'exit')
    expect(code).toBe(5)
  },
)

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['20.18.9', false],
  ['18.20.0', false],
])('Node %s will do: %s', (version, expected) => {
  expect(reaches(version, '20.19')).toBe(expected)
})

test('only root loses the sandbox; options follow the project folder as they are', () => {
  const options = ['--layout', '9', '--remote-debugging-port=1']
  expect(appArguments(options, 0)).toEqual(['--no-sandbox', root, ...options])
  expect(appArguments(options, 1000)).toEqual([root, ...options])
})

test.each([
  ['[1:1122/0502.8:ERROR:bus.cc(399)] Failed to connect to the bus: x', true],
  ['[1:1122/0502.8:ERROR:dbus/bus.cc:408] Failed to connect to the bus: x', true],
  ['[1:1122/0502.8:ERROR:object_proxy.cc(623)] Failed to call method', true],
  [
    '[1:1122/0502.8:ERROR:viz_main_impl.cc(186)] Exiting GPU process due to errors during initialization',
    true,
  ],
  ['[1:1122/0502.8:ERROR:viz_main_impl.cc(186)] something else', false],
  ['[1:1122/0502.8:ERROR:omnibus.cc(1)] x', false],
  ['DevTools listening on ws://127.0.0.1:9222/devtools/browser/x', false],
  ['unknown option --wrong', false],
])('%s is noise: %s', (line, expected) => {
  expect(isNoise(line)).toBe(expected)
})

test('progress off a terminal is one line for each tenth, and never goes back', () => {
  const written = []
  const progress = createProgress({ isTTY: false, write: (text) => written.push(text) })
  for (const fraction of [0, 0.05, 0.12, 0.13, 0.11, 0.35, 2]) progress.report(fraction, 'MB')
  progress.end()
  expect(written).toEqual(['   12 % MB\n', '   35 % MB\n', '  100 % MB\n'])
})
