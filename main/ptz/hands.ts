import type { Clock } from '../base/clock'

/** Ms after its last act in which a window still has a camera for itself. */
export const HELD_MS = 5_000

interface Hand {
  window: number
  /** When it did something last. */
  at: number
}

/** Which window moves which camera: two hands at one camera would only fight. */
export class Hands {
  private held = new Map<string, Hand>()

  /** @param active tells whether a camera is on the move */
  constructor(
    private clock: Clock,
    private active: (camera: string) => boolean,
  ) {}

  /** False when another window has it. */
  take(camera: string, window: number): boolean {
    const hand = this.held.get(camera)
    if (hand && hand.window !== window && this.holds(camera, hand)) return false
    this.held.set(camera, { window, at: this.clock.now() })
    return true
  }

  has(camera: string, window: number): boolean {
    return this.held.get(camera)?.window === window
  }

  /** Lets go of all that a window held; the answer tells what it was. */
  release(window: number): string[] {
    const cameras = [...this.held].filter(([, hand]) => hand.window === window).map(([id]) => id)
    for (const camera of cameras) this.held.delete(camera)
    return cameras
  }

  private holds(camera: string, { at }: Hand): boolean {
    return this.active(camera) || this.clock.now() - at < HELD_MS
  }
}
