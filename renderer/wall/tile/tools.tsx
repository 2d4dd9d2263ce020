import {
  IconArrowsMove,
  IconBookmark,
  IconHistory,
  IconMaximize,
  IconMinimize,
  IconPhotoCog,
  IconRefresh,
  IconStack2,
  IconX,
} from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { perform } from '../../components/keymap'
import { clearTile, retryTile, toggleEnlarged } from '../actions'
import { openRecent } from '../recent/recent-menu'
import { selectTile } from '../tiles'
import { openViewMenu } from '../view/view-menu'

interface ToolsProps {
  index: number
  enlarged: boolean
  /** Something can be tried again. */
  retry: boolean
  /** The camera may be one that moves. */
  moves: boolean
  onMark: (event: MouseEvent) => void
  onReplay: () => void
}

/** For the mouse; the keyboard has R, Enter and Delete, so they stay out of the tab order. */
export function Tools({ index, enlarged, retry, moves, onMark, onReplay }: ToolsProps) {
  const { t } = useTranslation()
  return (
    <div className="tile-tools">
      {retry && (
        <Tool main label={t('wall.tile.retry')} onClick={() => retryTile(index)}>
          <IconRefresh />
          <span>{t('wall.tile.retry')}</span>
        </Tool>
      )}
      {moves && (
        <Tool extra label={t('ptz.open')} onClick={() => openPtz(index)}>
          <IconArrowsMove />
        </Tool>
      )}
      <Tool extra label={t('wall.tile.replay')} onClick={onReplay}>
        <IconHistory />
      </Tool>
      <Tool extra label={t('wall.recent.open')} onClick={() => openRecent(index)}>
        <IconStack2 />
      </Tool>
      <Tool extra label={t('views.open')} onClick={() => openViewMenu(index)}>
        <IconPhotoCog />
      </Tool>
      <Tool extra label={t('wall.tile.mark')} onClick={onMark}>
        <IconBookmark />
      </Tool>
      <CellTools {...{ index, enlarged }} />
    </div>
  )
}

/** A panel of figures can be enlarged and taken away. */
export function PanelTools(props: CellToolsProps) {
  return (
    <div className="tile-tools">
      <CellTools {...props} />
    </div>
  )
}

type CellToolsProps = Pick<ToolsProps, 'index' | 'enlarged'>

function CellTools({ index, enlarged }: CellToolsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Tool
        label={t(enlarged ? 'wall.tile.shrink' : 'wall.tile.enlarge')}
        onClick={() => toggleEnlarged(index)}
      >
        {enlarged ? <IconMinimize /> : <IconMaximize />}
      </Tool>
      <Tool label={t('wall.tile.clear')} onClick={() => clearTile(index)}>
        <IconX />
      </Tool>
    </>
  )
}

/** By its key: the pad belongs to another feature. */
function openPtz(index: number) {
  selectTile(index)
  perform('ptz.toggle')
}

interface ToolProps {
  label: string
  main?: boolean
  /** Left out where a tile is too small for all. */
  extra?: boolean
  onClick: (event: MouseEvent) => void
  children: ReactNode
}

function Tool({ label, main, extra, onClick, children }: ToolProps) {
  const press = (event: MouseEvent) => {
    event.stopPropagation()
    onClick(event)
  }
  return (
    <button
      type="button"
      className="tile-tool"
      data-main={main || undefined}
      data-extra={extra || undefined}
      tabIndex={-1}
      title={label}
      aria-label={label}
      onClick={press}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  )
}
