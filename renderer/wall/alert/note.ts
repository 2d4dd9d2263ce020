import { alarmCellIn } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api, useAlerts, useShared } from '../../state'
import { shotOf } from '../shot'
import { useTiles } from '../tiles'

const acknowledge = (camera: string) => settle(api.alerts.acknowledge([camera]))

/**
 * Who selects a tile has seen what happened to its camera; but not in the alarm cell, which would
 * show something else at once.
 */
export function noteTile(cell: number): void {
  const { screen, wall } = useShared.getState()
  // What it shows: the camera that comes next has not been seen yet.
  const camera = shotOf(cell)?.camera
  const { cells } = useAlerts.getState()
  const alarm = cells.find((each) => each.screen === screen)
  if (alarm?.camera && alarmCellIn(alarm.cell, wall.grid) === cell) return
  if (camera && useAlerts.getState().byCamera.has(camera)) void acknowledge(camera)
}

/** Of the selected tile, else of the alarm cell, else the newest that is on this wall. */
function toNote(): string | undefined {
  const { byCamera, alerts, cells } = useAlerts.getState()
  const { wall, screen } = useShared.getState()
  const shown = wall.cells.slice(0, wall.grid.cells.length)
  const selected = shown[wall.enlarged ?? useTiles.getState().selected ?? -1]
  if (selected && byCamera.has(selected)) return selected
  const cell = cells.find((each) => each.screen === screen)
  return cell?.camera ?? alerts.find(({ camera }) => shown.includes(camera))?.camera
}

/** False when there is nothing to take note of. */
export function noteNext(): boolean {
  const camera = toNote()
  if (camera) void acknowledge(camera)
  return camera !== undefined
}

export function noteAll(): boolean {
  const any = useAlerts.getState().alerts.length > 0
  if (any) void settle(api.alerts.acknowledge(null))
  return any
}

/** The selected cell becomes this screen's alarm cell, or is it no longer. */
export function toggleAlarmCell(): boolean {
  const cell = useShared.getState().wall.enlarged ?? useTiles.getState().selected
  if (cell === null) return false
  const { screen, wall } = useShared.getState()
  const now = useAlerts.getState().cells.find((each) => each.screen === screen)
  const off = now !== undefined && alarmCellIn(now.cell, wall.grid) === cell
  void settle(api.alerts.setCell(off ? null : cell))
  return true
}
