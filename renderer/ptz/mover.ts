import type { PtzSpeed } from '../../preload/contract'

/** −1…1 each. */
export interface Velocity {
  x: number
  y: number
  zoom: number
}

export const SPEEDS: readonly PtzSpeed[] = [1, 2, 3]
const shares: Record<PtzSpeed, number> = { 1: 0.2, 2: 0.5, 3: 1 }

/** Main lets go of a page that has been silent for four times as long. */
export const SAY_MS = 500

const NOWHERE: Velocity = { x: 0, y: 0, zoom: 0 }

/** Everything that is held at once, at a speed: two arrows are a diagonal. */
export function velocityOf(held: Iterable<Partial<Velocity>>, speed: PtzSpeed): Velocity {
  const sum = { ...NOWHERE }
  for (const { x = 0, y = 0, zoom = 0 } of held) {
    sum.x += x
    sum.y += y
    sum.zoom += zoom
  }
  const share = (value: number) => Math.sign(value) * shares[speed]
  return { x: share(sum.x), y: share(sum.y), zoom: share(sum.zoom) }
}

export interface MoverDeps {
  /** @param again of what has been held since */
  move(velocity: Velocity, again: boolean): void
  stop(): void
}

/** What fingers hold down, and what the camera is told of it. */
export class Mover {
  private held = new Map<string, Partial<Velocity>>()
  private told: Velocity = NOWHERE
  private saying: ReturnType<typeof setInterval> | undefined
  private speed: PtzSpeed = 2

  constructor(private deps: MoverDeps) {}

  /** @param finger a key or a button, by a name of its own */
  press(finger: string, way: Partial<Velocity>): void {
    if (this.held.has(finger)) return
    this.held.set(finger, way)
    this.tell()
  }

  lift(finger: string): void {
    if (this.held.delete(finger)) this.tell()
  }

  liftAll(): void {
    if (!this.held.size) return
    this.held.clear()
    this.tell()
  }

  setSpeed(speed: PtzSpeed): void {
    this.speed = speed
    if (this.held.size) this.tell()
  }

  private tell(): void {
    const next = velocityOf(this.held.values(), this.speed)
    if (same(next, this.told)) return
    this.told = next
    clearInterval(this.saying)
    if (same(next, NOWHERE)) {
      this.deps.stop()
      return
    }
    this.deps.move(next, false)
    this.saying = setInterval(() => this.deps.move(next, true), SAY_MS)
  }
}

const same = (a: Velocity, b: Velocity) => a.x === b.x && a.y === b.y && a.zoom === b.zoom
