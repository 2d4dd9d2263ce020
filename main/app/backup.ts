import { statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, shell } from 'electron'
import {
  type BackupPreview,
  type BackupState,
  type BackupTrouble,
  type BackupWork,
  type Handlers,
  LEAST_PASSPHRASE,
  type Outcome,
  type Refused,
} from '../../preload/contract'
import {
  type Backup,
  forgetRestore,
  listProfile,
  openBackupMemory,
  sizesOf,
  troubleOf,
  unpackBackup,
  withBackup,
} from '../backup'
import { realClock } from '../base/clock'
import { againArguments } from '../cli'
import { stamp } from '../evidence'
import { askWhereTo, askWhich } from '../windows'
import { roomFor, SLACK, writeStation } from './backup-writing'
import type { DutyDeps } from './duty'
import { noteRestore } from './restore-noted'
import { vaultIn } from './restoring'

const DONE: Outcome = { status: 'done' }
const refuse = (reason: BackupTrouble, detail?: string): Refused => ({
  ...{ status: 'refused', reason },
  ...(detail && { detail }),
})

/** Ms between two pushes of how far it is. */
const PACE = 200
const DAY = 86_400_000
const LOOK = 3_600_000

type Memory = Awaited<ReturnType<typeof openBackupMemory>>

/** Everything of the station in one file, and back: one thing at a time, in the background. */
export class BackupDesk {
  private work: BackupWork = { state: 'idle' }
  private running: AbortController | null = null
  private over: Promise<void> = Promise.resolve()
  /** By window: what one looks at must not be exchanged by another. */
  private chosen = new Map<number, string>()
  private told = 0
  private timer: ReturnType<typeof setInterval> | null = null

  private constructor(
    private deps: DutyDeps,
    private memory: Memory,
  ) {}

  static async open(deps: DutyDeps): Promise<BackupDesk> {
    const memory = await openBackupMemory(deps.profile.data, realClock)
    if (memory.read().since === 0)
      await memory.update((now) => ({ ...now, since: realClock.now() }))
    const desk = new BackupDesk(deps, memory)
    desk.work = (await noteRestore(deps)) ?? desk.work
    desk.remind()
    desk.timer = setInterval(() => desk.remind(), LOOK)
    return desk
  }

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.running?.abort()
    await this.over
    await this.memory.settled()
  }

  get handlers(): Handlers['backup'] {
    return {
      state: () => this.state(),
      sizes: async () => sizesOf(await listProfile(this.deps.profile.root)),
      make: (wanted) => this.make(wanted),
      cancel: () => {
        this.running?.abort()
        return DONE
      },
      remind: async ({ days }) => {
        await this.memory.update((now) => ({ ...now, remindAfter: days }))
        this.remind()
        this.push()
        return DONE
      },
      reveal: () => {
        shell.showItemInFolder(this.memory.read().path)
        return DONE
      },
      choose: (_nothing, { window }) => this.choose(window),
      look: ({ passphrase }, { window }) => this.look(passphrase, window),
      restore: ({ passphrase }, { window }) => this.restore(passphrase, window),
      forget: async () => {
        if (this.running) return refuse('busy')
        await forgetRestore(this.deps.profile.root)
        this.become({ state: 'idle' })
        return DONE
      },
      restart: () => {
        app.relaunch({ args: againArguments(process.argv.slice(1)) })
        app.quit()
        return DONE
      },
    }
  }

  private state(): BackupState {
    const { last, path, encrypted, remindAfter, evidence } = this.memory.read()
    return {
      ...{ work: this.work, last, lastPath: path, lastEncrypted: encrypted, remindAfter, evidence },
    }
  }

  private push(): void {
    this.deps.broadcast('backup', 'changed', this.state())
  }

  private become(work: BackupWork): void {
    this.work = work
    this.push()
  }

  /** Said calmly, until one is made or it is dismissed for this run. */
  private remind(): void {
    const { last, since, remindAfter } = this.memory.read()
    const days = Math.floor((realClock.now() - (last ?? since)) / DAY)
    this.deps.notices.drop('backup-due')
    if (remindAfter > 0 && days >= remindAfter)
      this.deps.notices.add('backup-due', 'info', { days: `${days}` })
  }

  /** What waits for the next start is not to be forgotten over something else. */
  private get busy(): boolean {
    return this.running !== null || this.work.state === 'ready'
  }

  private async make(wanted: { evidence: boolean; passphrase: string }): Promise<Outcome> {
    if (this.busy) return refuse('busy')
    const { passphrase, evidence } = wanted
    if (passphrase !== '' && passphrase.length < LEAST_PASSPHRASE) return refuse('passphrase-short')
    const folder = dirname(this.memory.read().path || join(app.getPath('documents'), '-'))
    const name = `vong-gac-${stamp(realClock.now()).slice(0, 13)}.vgbackup`
    const { canceled, filePath } = await askWhereTo({
      ...{ defaultPath: join(folder, name) },
      filters: [{ name: 'Vọng Gác', extensions: ['vgbackup'] }],
    })
    if (canceled || !filePath) return refuse('cancelled')
    await this.memory.update((now) => ({ ...now, evidence }))
    // Meanwhile somebody may have begun something in another window.
    if (this.busy) return refuse('busy')
    this.begin('making', async (signal) => {
      const onProgress = (whole: number) => this.progress('making', whole)
      const made = await writeStation(this.deps, { ...wanted, path: filePath, signal, onProgress })
      await this.memory.update((now) => ({
        ...{ ...now, path: filePath, last: made.manifest.made, encrypted: passphrase !== '' },
      }))
      this.remind()
      const { bytes, files, gone } = made
      return { state: 'made', path: filePath, bytes, files, gone }
    })
    return DONE
  }

  private progress(what: 'making' | 'restoring', whole: number) {
    let [read, file] = [0, '']
    const tell = () => {
      const now = performance.now()
      if (now - this.told < PACE) return
      this.told = now
      this.become({
        state: 'working',
        what,
        share: whole === 0 ? 1 : Math.min(1, read / whole),
        file,
      })
    }
    return {
      onFile: (path: string) => {
        file = path
        tell()
      },
      onRead: (bytes: number) => {
        read += bytes
        tell()
      },
    }
  }

  /** In the background; what comes of it is told by the state. */
  private begin(what: 'making' | 'restoring', step: (signal: AbortSignal) => Promise<BackupWork>) {
    const running = new AbortController()
    this.running = running
    this.become({ state: 'working', what, share: 0, file: '' })
    this.over = (async () => {
      try {
        this.become(await step(running.signal))
      } catch (error) {
        this.failed(what, error)
      } finally {
        this.running = null
      }
    })()
  }

  private failed(what: 'making' | 'restoring', error: unknown): void {
    const { evidence, log } = this.deps
    try {
      const { reason, detail } = troubleOf(error)
      this.become({ state: 'failed', reason, detail })
      if (reason !== 'cancelled')
        evidence.note({ action: 'backup-failed', detail: { what, reason } })
    } catch (bug) {
      log.scope('backup').error('came to nothing', bug)
      this.become({ state: 'failed', reason: 'internal', detail: '' })
    }
  }

  private async choose(window: number): Promise<Outcome> {
    const { canceled, filePaths } = await askWhich({
      defaultPath: this.memory.read().path || app.getPath('documents'),
      filters: [{ name: 'Vọng Gác', extensions: ['vgbackup'] }],
      properties: ['openFile'],
    })
    const [path] = filePaths
    if (canceled || !path) return refuse('cancelled')
    this.chosen.set(window, path)
    return DONE
  }

  private async look(passphrase: string, window: number) {
    const chosen = this.chosen.get(window)
    if (!chosen) return refuse('no-backup')
    return this.opened(chosen, passphrase, async (backup) => ({
      ...{ status: 'done' as const, preview: await this.previewOf(basename(chosen), backup) },
    })).catch(refused)
  }

  private async previewOf(name: string, { manifest, encrypted }: Backup): Promise<BackupPreview> {
    const { made, station, by, version, counts, files } = manifest
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    const { bavail, bsize } = await statfs(this.deps.profile.root)
    return {
      ...{ name, made, station, by, version, encrypted, counts, parts: sizesOf(files) },
      ...{ needs: bytes + SLACK, free: bavail * bsize },
    }
  }

  private opened<R>(path: string, passphrase: string, use: (backup: Backup) => Promise<R>) {
    return withBackup(path, { passphrase, version: app.getVersion() }, use)
  }

  private async restore(passphrase: string, window: number): Promise<Outcome> {
    const chosen = this.chosen.get(window)
    if (!chosen) return refuse('no-backup')
    if (this.busy) return refuse('busy')
    const { root } = this.deps.profile
    this.begin('restoring', (signal) =>
      this.opened(chosen, passphrase, async (backup) => {
        const whole = backup.manifest.files.reduce((sum, { size }) => sum + size, 0)
        await roomFor(root, whole + SLACK)
        const { onFile, onRead } = this.progress('restoring', whole)
        await unpackBackup(backup, {
          ...{ root, signal, onFile, onBytes: onRead, vaultIn },
          ...{ file: basename(chosen), by: this.deps.operator(), stamp: stamp(realClock.now()) },
        })
        return { state: 'ready' }
      }),
    )
    return DONE
  }
}

const refused = (error: unknown): Refused => {
  const { reason, detail } = troubleOf(error)
  return refuse(reason, detail)
}
