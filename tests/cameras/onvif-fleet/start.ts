import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Fleet, openFleet, SPECS } from './fleet'

/** A fleet, and our address in its network. */
export interface StartedFleet extends Pick<Fleet, 'devices'> {
  network: string
  /** Whether it has a network of its own. */
  apart: boolean
  failures(name: string): Promise<number>
  close(): Promise<void>
}

/** In a network namespace of its own where this machine allows it, else on loopback. */
export async function startFleet(): Promise<StartedFleet> {
  if (process.platform === 'linux' && process.getuid?.() === 0) return startApart()
  const network = '127.0.0.1'
  const fleet = await openFleet({ network, addresses: SPECS.map(() => network) })
  const { devices, close } = fleet
  return { devices, network, apart: false, close, failures: async (name) => fleet.failures(name) }
}

async function startApart(): Promise<StartedFleet> {
  const folder = mkdtempSync(join(tmpdir(), 'vong-gac-fleet-'))
  const child = spawn('unshare', ['--net', process.execPath, bundle(folder)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const { pid = 0 } = child
  const net = `10.${213 + (pid % 40)}.${(pid >> 6) % 250}`
  const ask = asker(child)
  await isApart(pid)
  const ours = `vgh${pid}`
  const theirs = `vgn${pid}`
  ip('link', 'add', ours, 'type', 'veth', 'peer', 'name', theirs, 'netns', String(pid))
  ip('addr', 'add', `${net}.1/24`, 'dev', ours)
  ip('link', 'set', ours, 'up')
  const addresses = SPECS.map((_, i) => `${net}.${11 + i}`)
  const { devices } = await ask({ device: theirs, addresses })
  return {
    ...{ network: `${net}.1`, apart: true, devices: devices as Fleet['devices'] },
    failures: async (name) => Number((await ask({ failures: name })).failures),
    close: async () => {
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
      child.stdin?.end()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const ip = (...args: string[]) => execFileSync('ip', args)

/** Node has no TypeScript of its own here: one file is made of it. */
function bundle(folder: string): string {
  const vite = resolve('node_modules/vite/bin/vite.js')
  const entry = resolve('tests/cameras/onvif-fleet/inside.ts')
  const args = ['build', '--ssr', entry, '--outDir', folder, '--logLevel', 'error']
  execFileSync(process.execPath, [vite, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [file = ''] = readdirSync(folder)
  return join(folder, file)
}

/** `unshare` takes a moment to become the child in its namespace. */
async function isApart(pid: number): Promise<void> {
  const of = (id: string) => execFileSync('readlink', [`/proc/${id}/ns/net`]).toString()
  for (let tries = 100; of(String(pid)) === of('self'); tries--) {
    if (tries === 0) throw new Error('no network namespace')
    await new Promise((done) => setTimeout(done, 20))
  }
}

function asker(child: ChildProcess) {
  if (!child.stdout) throw new Error('no stdout')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return async (message: object): Promise<Record<string, unknown>> => {
    child.stdin?.write(`${JSON.stringify(message)}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error('the fleet ended')
    return JSON.parse(value)
  }
}
