import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { childrenOf, commandLines, ffmpegsOf, processesShowing } from './processes'

/** A shell with an ffmpeg below it that writes nothing and never ends. */
async function running(work: (pid: number) => Promise<void> | void) {
  const source = '-v error -re -f lavfi -i anullsrc -f null -'
  const env = { ...process.env, TEST_MARK: 'mark-of-this-test', SECRET: "p@ss w'rd" }
  const shell = spawn('sh', ['-c', `ffmpeg ${source} & echo ready; wait`], {
    env,
    detached: true,
  })
  try {
    await once(shell.stdout, 'data')
    await expect.poll(() => ffmpegsOf('mark-of-this-test').length).toBe(1)
    await work(shell.pid ?? 0)
  } finally {
    process.kill(-(shell.pid ?? 0), 'SIGKILL') // the group: the ffmpeg too
  }
}

it('finds children, marked ffmpegs, their command lines, and who shows a secret', async () => {
  await running((pid) => {
    const [ffmpeg] = ffmpegsOf('mark-of-this-test')
    expect(childrenOf(pid).map((each) => each.pid)).toEqual([ffmpeg?.pid])
    expect(childrenOf(process.pid).map((each) => each.pid)).toContain(ffmpeg?.pid)
    expect(commandLines()).toContain(ffmpeg?.cmdline.join(' '))
    expect(processesShowing("p@ss w'rd").map((each) => each.pid)).toContain(ffmpeg?.pid)
  })
  await expect.poll(() => ffmpegsOf('mark-of-this-test')).toEqual([])
})
