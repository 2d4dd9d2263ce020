import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'

export { expect } from 'playwright/test'

/** The project folder: what the built application is started on. */
const PROJECT = resolve('.')

const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export interface Running {
  app: ElectronApplication
  page: Page
  /** Pid of the main process. */
  pid: number
  /** Stands in the environment of every process of this run. */
  marker: string
  dataDir: string
  /** What it printed so far. */
  output(): string
  quit(): Promise<void>
}

export interface Fixtures {
  /** A folder that goes with the test. */
  folder: string
  /**
   * Starts the built application; by default on a fresh profile, which goes with the test, and
   * without accounts. `asking`: as at the first start of a real one.
   */
  start(
    options?: string[],
    env?: Record<string, string>,
    how?: { asking: boolean },
  ): Promise<Running>
}

export const electronPath = (): string => {
  const path = process.env.ELECTRON_EXEC_PATH
  if (!path) throw new Error('ELECTRON_EXEC_PATH is not set: use npm run e2e')
  return path
}

/** The command line that starts the application. */
export const commandLine = (options: string[]) => [...SANDBOX, PROJECT, ...options]

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vong-gac-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  start: async ({ folder }, use) => {
    const running: Running[] = []
    await use(async (options = [], env = {}, { asking } = { asking: false }) => {
      const mode = asking ? [] : ['--single-user']
      const one = await launch(join(folder, 'profile'), [...mode, ...options], env)
      running.push(one)
      return one
    })
    for (const one of running) await one.quit()
  },
})

async function launch(
  dataDir: string,
  options: string[],
  env: Record<string, string>,
): Promise<Running> {
  const marker = randomUUID()
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: commandLine(['--data-dir', dataDir, ...options]),
    env: { ...(process.env as Record<string, string>), VONG_GAC_TEST: marker, ...env },
  })
  const child = app.process()
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk
    })
  }
  const page = await app.firstWindow()
  return {
    ...{ app, page, marker, dataDir, pid: child.pid ?? 0, output: () => printed },
    quit: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const limit = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await app.close().catch(() => {})
      clearTimeout(limit)
    },
  }
}
