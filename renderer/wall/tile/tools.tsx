import { IconMaximize, IconMinimize, IconRefresh, IconX } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clearTile, retryTile, toggleEnlarged } from '../actions'

interface ToolsProps {
  index: number
  enlarged: boolean
  /** Something can be tried again. */
  retry: boolean
}

/** For the mouse; the keyboard has R, Enter and Delete, so they stay out of the tab order. */
export function Tools({ index, enlarged, retry }: ToolsProps) {
  const { t } = useTranslation()
  return (
    <div className="tile-tools">
      {retry && (
        <Tool main label={t('wall.tile.retry')} onClick={() => retryTile(index)}>
          <IconRefresh />
          <span>{t('wall.tile.retry')}</span>
        </Tool>
      )}
      <Tool
        label={t(enlarged ? 'wall.tile.shrink' : 'wall.tile.enlarge')}
        onClick={() => toggleEnlarged(index)}
      >
        {enlarged ? <IconMinimize /> : <IconMaximize />}
      </Tool>
      <Tool label={t('wall.tile.clear')} onClick={() => clearTile(index)}>
        <IconX />
      </Tool>
    </div>
  )
}

interface ToolProps {
  label: string
  main?: boolean
  onClick: () => void
  children: ReactNode
}

function Tool({ label, main, onClick, children }: ToolProps) {
  const press = (event: MouseEvent) => {
    event.stopPropagation()
    onClick()
  }
  return (
    <button
      type="button"
      className="tile-tool"
      data-main={main || undefined}
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
