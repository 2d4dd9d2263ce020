import type { Page } from 'playwright/test'

export interface Frames {
  perSecond: number
  /** ms; of the time from one frame to the next. */
  p95: number
  longest: number
  /** Tasks of more than 50 ms, in ms. */
  longTasks: number[]
}

export const percentile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? Number.NaN

/** How the page draws while something is done to it. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  const watch = await page.evaluateHandle(() => {
    const seen = { gaps: [] as number[], tasks: [] as number[], over: false }
    let last = performance.now()
    const frame = (now: number) => {
      seen.gaps.push(now - last)
      last = now
      if (!seen.over) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration))
    }).observe({ entryTypes: ['longtask'] })
    return seen
  })
  await act()
  const { gaps, tasks } = await watch.evaluate((seen) => {
    seen.over = true
    return seen
  })
  const counted = gaps.slice(1)
  const total = counted.reduce((sum, gap) => sum + gap, 0)
  return {
    perSecond: (counted.length * 1000) / total,
    p95: percentile(counted, 0.95),
    longest: Math.max(...counted),
    longTasks: tasks,
  }
}
