import type { AlarmCell, Alert, ScreenId } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'

/** What an alarm cell needs of a wall. */
export interface LendingWall {
  alarm(cell: number, camera: string | null): void
}

interface Shown {
  wall: LendingWall
  cell: number
  camera: string
  /** When its alert was told, and since when it is shown; ms since 1970. */
  at: number
  since: number
}

/** An alert stays for so long (ms) before a newer one takes its cell: many come at once. */
const HOLD = 5000

/** The alarm cells of all screens: each shows the latest alert until somebody has taken note of it. */
export class AlarmCells {
  private shown = new Map<ScreenId, Shown>()
  private timer: Timer | null = null

  constructor(
    private clock: Clock,
    private wall: (screen: ScreenId) => LendingWall,
    /** Which cell it is on each screen. */
    private cells: () => Readonly<Record<ScreenId, number>>,
    private alerts: () => Alert[],
    private changed: () => void,
  ) {}

  all(): AlarmCell[] {
    return Object.entries(this.cells()).map(([screen, cell]) => {
      const camera = this.shown.get(screen)?.camera ?? null
      const waiting = this.queue(screen).filter((alert) => alert.camera !== camera).length
      return { screen, cell, camera, waiting }
    })
  }

  /** Alerts, cells or walls have changed. */
  sync(): void {
    if (this.timer) this.clock.clearTimeout(this.timer)
    this.timer = null
    const cells = this.cells()
    for (const screen of new Set([...Object.keys(cells), ...this.shown.keys()]))
      this.show(screen, cells[screen])
    this.changed()
  }

  private queue(screen: ScreenId): Alert[] {
    return this.alerts().filter(({ from }) => from !== screen)
  }

  private show(screen: ScreenId, cell: number | undefined): void {
    const before = this.shown.get(screen)
    const wall = this.wall(screen)
    const same = before?.wall === wall && before.cell === cell
    const alert = cell === undefined ? null : this.choose(screen, same ? before : undefined)
    // A new alert of the same camera is shown again: somebody may have put another one there.
    if (same && before.camera === alert?.camera && before.at === alert.at) return
    if (before && (alert === null || !same)) before.wall.alarm(before.cell, null)
    if (cell === undefined || alert === null) {
      this.shown.delete(screen)
      return
    }
    const { camera, at } = alert
    wall.alarm(cell, camera)
    this.shown.set(screen, { wall, cell, camera, at, since: this.clock.now() })
  }

  private choose(screen: ScreenId, now: Shown | undefined): Alert | null {
    const queue = this.queue(screen)
    const newest = queue[0] ?? null
    if (!now || newest?.camera === now.camera) return newest
    const held = queue.find(({ camera }) => camera === now.camera)
    const left = now.since + HOLD - this.clock.now()
    // More than all of it: the clock was set back.
    if (!held || left <= 0 || left > HOLD) return newest
    this.timer ??= this.clock.setTimeout(() => this.sync(), left)
    return held
  }
}
