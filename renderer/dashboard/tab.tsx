import { Button } from '@mantine/core'
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PANELS, type PanelKind, panelId } from '../../preload/contract'
import { KeyHint, useKeys } from '../components/keymap'
import { useEscape } from '../components/use-escape'
import { Card } from './card'
import { nextPeriod, PeriodChoice } from './period-choice'
import { useChosen } from './remembered'
import css from './tab.module.css'

interface DashboardProps {
  /** Puts a panel on the wall. */
  onPut: (id: string) => void
}

/** All figures at a glance; one of them, or all, as large as the window. */
export function Dashboard({ onPut }: DashboardProps) {
  const { t } = useTranslation()
  const period = useChosen((state) => state.period)
  const [full, setFull] = useState(false)
  const [alone, setAlone] = useState<PanelKind | null>(null)
  const ref = useRef<HTMLElement>(null)
  const move = (event: React.KeyboardEvent) => moveFocus(event, ref.current)
  useKeys('dashboard', {
    'dashboard.period': () => nextPeriod(),
    'dashboard.full': () => setFull(!full),
    'dashboard.put': () => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card
      const kind = PANELS.find((each) => each === (focused ?? alone))
      if (!kind) return false
      onPut(panelId({ kind, period }))
    },
  })
  useEscape(full || alone !== null, () => (alone ? setAlone(null) : setFull(false)))
  const kinds = alone ? [alone] : PANELS
  return (
    <section
      ref={ref}
      className={css.room}
      data-full={full || undefined}
      aria-label={t('dashboard.tab.label')}
      data-testid="dashboard"
    >
      <div className={css.bar}>
        <PeriodChoice />
        <KeyHint action="dashboard.period" />
        <Button
          variant="default"
          size="xs"
          leftSection={full ? <IconArrowsMinimize /> : <IconArrowsMaximize />}
          rightSection={<KeyHint action="dashboard.full" />}
          onClick={() => setFull(!full)}
          data-testid="dashboard-full"
        >
          {t(full ? 'dashboard.tab.leave' : 'dashboard.tab.full')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from card to card */}
      <div className={css.grid} data-alone={alone ?? undefined} onKeyDown={move}>
        {kinds.map((kind) => (
          <Card
            key={kind}
            {...{ kind, period, onPut }}
            alone={alone !== null}
            onAlone={() => setAlone(alone ? null : kind)}
          />
        ))}
      </div>
    </section>
  )
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -4, ArrowDown: 4 }

/** Arrows go from panel to panel, as on the wall. */
function moveFocus(event: React.KeyboardEvent, room: HTMLElement | null): void {
  const step = STEPS[event.key]
  const cards = [...(room?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const at = cards.indexOf(document.activeElement as HTMLElement)
  const next = step === undefined || at < 0 ? undefined : cards[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
