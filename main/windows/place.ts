/** Pixels, as Electron's Rectangle. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export interface Place {
  bounds: Area
  maximised: boolean
}

/** Part of the screen that a further window takes, and how far each stands from the one before. */
const [PART, STEP] = [0.7, 32]

/**
 * Where a further window opens: on a screen that has none of ours, as large as it is; else before
 * the others, smaller than the screen, so that one sees that there are two.
 * @param screens their work areas, the primary one first
 * @param taken where windows of ours are
 */
export function placeFor(screens: Area[], taken: Area[]): Place {
  const free = screens.find((screen) => !taken.some((area) => holds(screen, area)))
  if (free) return { bounds: free, maximised: true }
  const [screen = { x: 0, y: 0, width: 1280, height: 720 }] = screens
  const [width, height] = [Math.round(screen.width * PART), Math.round(screen.height * PART)]
  const step = (taken.length * STEP) % Math.max(1, screen.height - height)
  return {
    bounds: { x: screen.x + step, y: screen.y + step, width, height },
    maximised: false,
  }
}

/** Where the middle of a window is, the window is. */
function holds(screen: Area, { x, y, width, height }: Area): boolean {
  const [left, top] = [x + width / 2 - screen.x, y + height / 2 - screen.y]
  return left >= 0 && top >= 0 && left < screen.width && top < screen.height
}
