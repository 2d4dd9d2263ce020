import type { Handlers, Outcome, ScreenId } from '../../preload/contract'
import type { Alerts } from './alerts'

const DONE: Outcome = { status: 'done' }

/** @param screenOf the screen that a window shows */
export const alertsHandlers = (
  alerts: Alerts,
  screenOf: (window: number) => ScreenId,
): Handlers['alerts'] => ({
  state: () => alerts.state(),
  acknowledge: (cameras) => {
    alerts.acknowledge(cameras)
    return DONE
  },
  setCell: async (cell, { window }) => {
    const saved = await alerts.setCell(screenOf(window), cell)
    return saved.ok ? DONE : { status: 'refused', reason: saved.reason }
  },
  mayTone: () => ({ tone: alerts.mayTone() }),
})
