export interface Position {
  /** −1…1: right and up are positive. */
  x: number
  y: number
  /** 0…1 */
  zoom: number
}

/** Shares of the whole way, each second at full speed. */
const SPEED = 0.4

const HOME: Position = { x: 0, y: 0, zoom: 0 }

/** The motors of a camera: a position that its velocity changes as time goes on. */
export function createMotors(now: () => number = () => performance.now()) {
  let at = now()
  let from: Position = { ...HOME }
  let velocity: Position = { ...HOME }
  let stands: number | null = at
  let home: Position = { ...HOME }
  let timer: NodeJS.Timeout | undefined

  const position = (): Position => {
    const seconds = (now() - at) / 1000
    const after = (axis: keyof Position, least: number) =>
      Math.min(1, Math.max(least, from[axis] + velocity[axis] * SPEED * seconds))
    return { x: after('x', -1), y: after('y', -1), zoom: after('zoom', 0) }
  }
  const go = (next: Position) => {
    from = position()
    at = now()
    velocity = next
    const still = !next.x && !next.y && !next.zoom
    stands = still ? (stands ?? at) : null
  }
  const jump = (to: Position) => {
    go({ x: 0, y: 0, zoom: 0 })
    from = { ...to }
  }
  const end = () => clearTimeout(timer)
  const stop = () => {
    end()
    go({ x: 0, y: 0, zoom: 0 })
  }
  return {
    position,
    stop,
    jump,
    /** What is not named goes on as it did. It stands by itself after `ms`; null: never. */
    move(wanted: Partial<Position>, ms: number | null) {
      end()
      go({ ...velocity, ...wanted })
      if (ms !== null) timer = setTimeout(stop, ms)
    },
    goHome: () => jump(home),
    setHome: () => {
      home = position()
    },
    /** Since when it stands, in ms of `performance.now()`; null while it moves. */
    standsSince: () => stands,
    end,
  }
}

export type Motors = ReturnType<typeof createMotors>
