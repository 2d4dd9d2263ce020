import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScreenInfo } from '../../preload/contract'
import { readDragged } from '../components/dragged'
import { IconButton } from '../components/icon-button'
import { useShared } from '../state'
import { carryTo, openNext, work } from './actions'
import { openScreensOf, useDisplay, useScreenName } from './names'
import css from './screens.module.css'

/** Which screen's wall this window shows; nothing while there is only one. */
export function ScreenSwitch() {
  const { t } = useTranslation()
  const open = openScreensOf(useShared(({ screens }) => screens.screens))
  if (open.length < 2) return null
  return (
    <nav className={css.switch} aria-label={t('screens.switch')} data-testid="screen-switch">
      <span className={css.label}>{t('screens.switch')}</span>
      {open.map((screen) => (
        <Tab key={screen.id} screen={screen} />
      ))}
      <IconButton label={t('screens.open')} action="screens.open" onClick={openNext}>
        <IconPlus />
      </IconButton>
    </nav>
  )
}

function Tab({ screen }: { screen: ScreenInfo }) {
  const { t } = useTranslation()
  const ref = useRef<HTMLButtonElement>(null)
  const { id, name, number, lost } = screen
  const current = useShared((state) => state.screen === id)
  const called = useScreenName()(screen)
  const label = useDisplay(screen.display)?.label
  const over = useCarry(ref, id, !current)
  const hint = lost ? t('screens.lost', { display: lost }) : label
  return (
    <Tooltip label={hint ? `${called} · ${hint}` : called} openDelay={400}>
      <button
        ref={ref}
        type="button"
        className={css.tab}
        aria-current={current || undefined}
        aria-label={hint ? `${called}, ${hint}` : called}
        data-over={over || undefined}
        data-lost={lost !== null || undefined}
        data-testid={`screen-${id}`}
        onClick={() => work(id)}
      >
        {lost && <IconAlertTriangle aria-hidden="true" />}
        <b>{number}</b>
        {name && current && <span>{name}</span>}
      </button>
    </Tooltip>
  )
}

/** Tiles and cameras can be dropped on the tab of another screen. */
function useCarry(ref: React.RefObject<HTMLElement | null>, screen: string, other: boolean) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element || !other) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => readDragged(source.data) !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const dragged = readDragged(source.data)
        if (dragged) carryTo(screen, dragged)
      },
    })
  }, [ref, screen, other])
  return over
}
