import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { PrivacyArea, WallState } from '../../preload/contract'
import { UndoMessage } from '../components/undo-message'
import { allAreas, api, useShared } from '../state'
import { together } from './areas'

const SAVED = 'privacy-saved'

/**
 * Takes nothing away that another window has covered meanwhile. → whether main has them now; why
 * not is said. @param name of the camera; `begun`: its areas when these were begun
 */
export async function saveAreas(
  camera: string,
  name: string,
  drawn: PrivacyArea[],
  begun: readonly PrivacyArea[],
): Promise<boolean> {
  const before = allAreas(camera)
  const areas = together(begun, drawn, before)
  if (!(await put(camera, areas))) return false
  const count = areas.length
  const text = i18next.t(count > 0 ? 'privacy.saved' : 'privacy.removed', { count, camera: name })
  const back = () => void put(camera, together(areas, before, allAreas(camera)))
  latest = { back, wall: useShared.getState().wall }
  notifications.hide(SAVED)
  notifications.show({
    ...{ id: SAVED, autoClose: 8000, message: <UndoMessage text={text} onUndo={takeBack} /> },
    onClose: () => {
      if (latest?.back === back) latest = null
    },
  })
  return true
}

/** What the message offers; a change of the wall since is taken back first. */
let latest: { back: () => void; wall: WallState } | null = null

function takeBack(): void {
  latest?.back()
  latest = null
  notifications.hide(SAVED)
}

/** By its key. → false when there is nothing to take back */
export function undoLatest(): boolean {
  if (latest?.wall !== useShared.getState().wall) return false
  takeBack()
  return true
}

async function put(camera: string, areas: PrivacyArea[]): Promise<boolean> {
  const reply = await api.privacy.set({ camera, areas }).catch(() => null)
  if (reply?.status === 'done') return true
  const reason = reply?.reason ?? 'error'
  // Who may is told wherever it was asked.
  if (reason === 'no-right') return false
  const keys = [`privacy.reasons.${reason}`, `common.notDone.reasons.${reason}`]
  const known = keys.find((key: string) => i18next.exists(key)) ?? 'common.notDone.text'
  notifications.show({
    ...{ color: 'doubtful', title: i18next.t('privacy.notSaved') },
    message: i18next.t(known as 'common.notDone.text'),
  })
  return false
}
