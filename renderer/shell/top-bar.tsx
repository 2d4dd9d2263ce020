import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button'
import { KeyHint } from '../components/keymap'
import { openRoom, useRooms } from '../components/rooms'
import { useShared } from '../state'
import { AppMenu } from './app-menu'
import { togglePanel } from './panels'
import { ProductHeading } from './product-heading'

export function TopBar({ tools }: { tools: ReactNode }) {
  return (
    <header className="top">
      <ProductHeading />
      <div className="top-name">
        <AppMenu />
        <LeftFold />
      </div>
      <Rooms />
      <div className="top-tools">
        {tools}
        <RightFold />
      </div>
    </header>
  )
}

const rooms = ['wall', 'violations', 'facilities', 'duty', 'programmes'] as const

const keyOf = {
  wall: undefined,
  violations: 'app.violations',
  facilities: 'app.facilities',
  duty: 'app.duty',
  programmes: 'app.programmes',
} as const

function Rooms() {
  const { t } = useTranslation()
  const current = useRooms((state) => state.room)
  return (
    <nav className="rooms" aria-label={t('shell.rooms.label')}>
      {rooms.map((room) => (
        <button
          key={room}
          type="button"
          className="room"
          aria-current={room === current ? 'page' : undefined}
          data-testid={`room-${room}`}
          onClick={() => openRoom(room)}
        >
          {t(`shell.rooms.${room}`)} <KeyHint action={keyOf[room]} />
        </button>
      ))}
    </nav>
  )
}

function LeftFold() {
  const { t } = useTranslation()
  const open = useShared((state) => state.settings.leftPanel)
  return (
    <IconButton
      label={t(open ? 'shell.panels.hideLeft' : 'shell.panels.showLeft')}
      action="app.left"
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
      action="app.right"
      onClick={() => togglePanel('rightPanel')}
    >
      {open ? <IconLayoutSidebarRightCollapse /> : <IconLayoutSidebarRightExpand />}
    </IconButton>
  )
}
