import { IconMaximize, IconMinimize, IconX } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clearTile, toggleEnlarged } from '../actions'

/** For the mouse; the keyboard has Enter and Delete, so they stay out of the tab order. */
export function Tools({ index, enlarged }: { index: number; enlarged: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="tile-tools">
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
  onClick: () => void
  children: ReactNode
}

function Tool({ label, onClick, children }: ToolProps) {
  const press = (event: MouseEvent) => {
    event.stopPropagation()
    onClick()
  }
  return (
    <button
      type="button"
      className="tile-tool"
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
