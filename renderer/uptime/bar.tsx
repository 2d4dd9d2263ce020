import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconFileSpreadsheet, IconTool } from '@tabler/icons-react'
import { useState } from 'react'
import type { UptimePage } from '../../preload/contract'
import { openMaintenance } from '../components/dialogs'
import { KeyHint } from '../components/keymap'
import { Trail } from '../components/places/trail'
import { useSpeech } from '../components/places/use-speech'
import { clockTime, dateOf } from '../components/time'
import css from './bar.module.css'
import { exportTable } from './export'
import { Own } from './own'
import { PERIODS, type PeriodChoice } from './period'
import { choose, goTo, swapOrder, useUptime } from './store'

export const pathOf = (page: UptimePage) => page.trail.map(({ code }) => code)

/** Where one is, and what can be done with its figures. */
export function Bar({ page }: { page: UptimePage }) {
  const { t } = useSpeech()
  const facility = page.trail.find(({ level }) => level === 'facility')?.code
  return (
    <div className={css.bar} data-leaf={page.here.level === 'camera' || undefined}>
      <Trail page={page} onGo={goTo} up="uptime.up" />
      <span className={css.gap} />
      {page.here.level !== 'camera' && <Order page={page} />}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTool />}
        rightSection={<KeyHint action="uptime.maintenance" />}
        onClick={() => openMaintenance(facility)}
        data-testid="uptime-maintenance"
      >
        {t('uptime.maintenance.button')}
      </Button>
      <Export page={page} />
    </div>
  )
}

function Order({ page }: { page: UptimePage }) {
  const { t } = useSpeech()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('facilities.overview.order.label')}
      value={page.order}
      onChange={() => swapOrder(pathOf(page))}
      data={(['authority', 'district'] as const).map((value) => ({
        value,
        label: t(`facilities.overview.order.${value}`),
      }))}
    />
  )
}

/** Opens the menu, for its key; the menu gives its button an id of its own. */
export const openExport = () =>
  document.querySelector<HTMLElement>('[data-opens="uptime-export"]')?.click()

function Export({ page }: { page: UptimePage }) {
  const { t, language } = useSpeech()
  const [opened, setOpened] = useState(false)
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          data-opens="uptime-export"
          size="xs"
          variant="default"
          leftSection={<IconFileSpreadsheet />}
          rightSection={<KeyHint action="uptime.export" />}
          data-testid="uptime-export"
        >
          {t('facilities.overview.export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('facilities.overview.export.what')}</Menu.Label>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item
            key={format}
            onClick={() => void exportTable(page, format, language)}
            data-testid={`uptime-export-${format}`}
          >
            {t(`facilities.overview.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Which time is told of, and how far of it anything is known. */
export function Periods({ page }: { page: UptimePage | null }) {
  const { t, language } = useSpeech()
  const choice = useUptime((state) => state.choice)
  const time = (at: number) => `${clockTime(at, language)} ${dateOf(at)}`
  return (
    <div className={css.periods}>
      <SegmentedControl
        size="xs"
        aria-label={t('uptime.period.label')}
        value={choice}
        onChange={(value) => choose({ choice: value as PeriodChoice })}
        data={PERIODS.map((value) => ({
          value,
          label: <span data-testid={`uptime-period-${value}`}>{t(`uptime.period.${value}`)}</span>,
        }))}
      />
      {choice === 'own' && <Own />}
      {page && (
        <p className={css.span} data-testid="uptime-span">
          {time(page.period.from)} – {time(page.period.until)}
          {page.period.until < page.period.to && ` ${t('uptime.period.sofar')}`}
        </p>
      )}
      {page && <Notes page={page} />}
    </div>
  )
}

/** What the figures leave out. */
function Notes({ page }: { page: UptimePage }) {
  const { t } = useSpeech()
  const notes = [
    ...(page.since !== null && page.since > page.period.from
      ? [t('uptime.notes.since', { day: dateOf(page.since) })]
      : []),
    ...(page.gone > 0 ? [t('uptime.notes.gone', { count: page.gone })] : []),
    ...(page.damaged > 0 ? [t('uptime.notes.damaged', { count: page.damaged })] : []),
  ]
  if (notes.length === 0) return null
  return (
    <p className={css.notes} title={notes.join('\n')} data-testid="uptime-notes">
      {notes.join(' · ')}
    </p>
  )
}
