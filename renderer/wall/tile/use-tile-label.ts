import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { panelTitle } from '../../components/panels'
import type { TileState } from '../tile-state'

/** What a screen reader says of the tile. */
export function useTileLabel(
  index: number,
  camera: Camera | undefined,
  state: TileState,
  shown: string | null,
): string {
  const { t } = useTranslation()
  const cell = index + 1
  const panel = panelTitle(shown)
  if (panel) return t('wall.tile.panelLabel', { cell, panel })
  if (!camera) return t('wall.tile.emptyLabel', { cell })
  const word = t(`streams.states.${camera.enabled ? state : 'disabled'}`)
  return t('wall.tile.label', { cell, camera: `${camera.code} ${camera.name}`, state: word })
}
