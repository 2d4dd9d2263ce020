import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { PanelChoice } from '../../preload/contract'
import { canDecode, WallCanvas } from '../components/player'
import { api, useShared } from '../state'
import { useAlertKeys } from './alert/use-alert-keys'
import { NumberHint } from './number/number-hint'
import { usePrivacyKeys } from './privacy/use-privacy-keys'
import { RecentMenu } from './recent/recent-menu'
import type { OnMark, OnReplay } from './shot'
import { Tile } from './tile/tile'
import { liveCount, selectTile, shownCount, useTiles } from './tiles'
import { usePlaceKeys } from './use-place-keys'
import { useWallKeys } from './use-wall-keys'
import { useWarm } from './use-warm'
import { useViewKeys } from './view/use-view-keys'
import { ViewMenu } from './view/view-menu'
import { Welcome } from './welcome'

/** Main reports from here how many tiles show moving pictures. */
function useReportLive() {
  const counts = useTiles(
    useShallow((state) => ({ live: liveCount(state), shown: shownCount(state) })),
  )
  useEffect(() => {
    api.app.reportLive(counts)
  }, [counts])
}

/** A smaller layout may hide the selected tile; keys would act on what nobody sees. */
function useVisibleSelection(count: number) {
  useEffect(() => {
    const { selected, several } = useTiles.getState()
    if (Math.max(selected ?? 0, ...several) >= count) selectTile(null)
  }, [count])
}

export interface WallProps {
  /** Must not change from one drawing to the next. */
  onMark: OnMark
  /** A tile's past was asked for; must not change either. */
  onReplay: OnReplay
  /** Draws a panel of figures that a cell holds; must not change either. */
  figures: (panel: PanelChoice) => ReactNode
  /** What another feature lays over the tiles; absolute, so that no tile moves. */
  over: ReactNode
}

/** The grid of tiles. A tile belongs to its cell, not to a camera: players outlive changes. */
export function Wall({ onMark, onReplay, figures, over }: WallProps) {
  const { t } = useTranslation()
  const grid = useShared((state) => state.wall.grid)
  const distance = useShared((state) => state.settings.distance)
  const bare = useShared(({ registry }) => registry.mode === 'real' && !registry.cameras.length)
  const covered = useShared((state) => state.wall.enlarged !== null)
  useWallKeys(onMark)
  usePlaceKeys()
  useViewKeys()
  usePrivacyKeys()
  useAlertKeys()
  useReportLive()
  useWarm()
  useVisibleSelection(grid.cells.length)
  if (bare) return <Welcome />
  const style = { '--columns': grid.columns, '--rows': grid.rows } as CSSProperties
  return (
    <section
      className="wall"
      aria-label={t('wall.label')}
      data-distance={distance}
      data-canvas={canDecode || undefined}
      data-covered={covered || undefined}
      style={style}
    >
      <WallCanvas />
      {grid.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the cell's identity
        <Tile key={index} {...{ index, cell, onMark, onReplay, figures }} />
      ))}
      <NumberHint />
      <RecentMenu />
      <ViewMenu />
      {over}
    </section>
  )
}
