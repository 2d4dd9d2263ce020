import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../state'
import { DemoBanner } from './demo-banner'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'

export interface ShellProps {
  tree: ReactNode
  wall: ReactNode
  attention: ReactNode
  counts: ReactNode
  /** Who sits here. */
  officer: ReactNode
  /** Right of the top bar. */
  tools: ReactNode
  /** Another room, between the bars; the wall stays beneath it, unseen. Null: the wall. */
  room: ReactNode
}

/** Everything around the wall. */
export function Shell({ tree, wall, attention, counts, officer, tools, room }: ShellProps) {
  const { t } = useTranslation()
  const left = useShared((state) => state.settings.leftPanel)
  const right = useShared((state) => state.settings.rightPanel)
  return (
    <div
      className="shell"
      data-left={left}
      data-right={right}
      data-away={Boolean(room) || undefined}
    >
      <TopBar tools={tools} />
      {left && (
        <aside className="panel panel-left" aria-label={t('shell.panels.left')}>
          {tree}
        </aside>
      )}
      <main className="centre">
        <DemoBanner />
        {wall}
      </main>
      {right && (
        <aside className="panel panel-right" aria-label={t('shell.panels.right')}>
          {attention}
        </aside>
      )}
      {room}
      <StatusBar counts={counts} officer={officer} />
    </div>
  )
}
