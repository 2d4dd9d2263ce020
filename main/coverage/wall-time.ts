import type { Clock } from '../base/clock'

/** The wall's clock may drift against the other one by so much (ms) between two looks. */
const SLACK = 2000

/** One that goes on by more (ms) is no sleep of the machine: it was wrong before. */
const AHEAD = 7 * 24 * 3_600_000

/** The time of the wall's clock, which somebody may set: told when it was. */
export class WallTime {
  private wall: number
  private passed: number

  /**
   * @param setBack by how many ms, which is negative
   * @param setRight it stood days behind until now
   */
  constructor(
    private clock: Clock,
    private elapsed: () => number,
    private setBack: (ms: number) => void,
    private setRight: () => void,
  ) {
    this.wall = clock.now()
    this.passed = elapsed()
  }

  /** Ms since 1970. */
  now(): number {
    const wall = this.clock.now()
    const passed = this.elapsed()
    const jump = wall - this.wall - (passed - this.passed)
    this.wall = wall
    this.passed = passed
    if (jump < -SLACK) this.setBack(jump)
    if (jump > AHEAD) this.setRight()
    return wall
  }
}
