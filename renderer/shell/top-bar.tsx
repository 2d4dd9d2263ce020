import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button'
import { useShared } from '../state'
import { AppMenu } from './app-menu'
import { togglePanel } from './panels'

export function TopBar({ tools }: { tools: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className="top">
      <div className="top-name">
        <AppMenu />
        <LeftFold />
      </div>
      <nav className="rooms" aria-label={t('shell.rooms.label')}>
        <span className="room" aria-current="page">
          {t('shell.rooms.wall')}
        </span>
      </nav>
      <div className="top-tools">
        {tools}
        <RightFold />
      </div>
    </header>
  )
}

function LeftFold() {
  const { t } = useTranslation()
  const open = useShared((state) => state.settings.leftPanel)
  return (
    <IconButton
      label={t(open ? 'shell.panels.hideLeft' : 'shell.panels.showLeft')}
      keys="["
      onClick={() => togglePanel('leftPanel')}
    >
      {open ? <IconLayoutSidebarLeftCollapse /> : <IconLayoutSidebarLeftExpand />}
    </IconButton>
  )
}

function RightFold() {
  const { t } = useTranslation()
  const open = useShared((state) => state.settings.rightPanel)
  return (
    <IconButton
      label={t(open ? 'shell.panels.hideRight' : 'shell.panels.showRight')}
      keys="]"
      onClick={() => togglePanel('rightPanel')}
    >
      {open ? <IconLayoutSidebarRightCollapse /> : <IconLayoutSidebarRightExpand />}
    </IconButton>
  )
}
