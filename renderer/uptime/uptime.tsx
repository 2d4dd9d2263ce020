import { Button, Loader } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { UptimePage, UptimeRow } from '../../preload/contract'
import { openMaintenance } from '../components/dialogs'
import { useKeys } from '../components/keymap'
import { nameOf } from '../components/places/name'
import { sortedBy } from '../components/places/sort'
import { PlaceTable } from '../components/places/table'
import { topOf } from '../components/places/trail'
import { useSpeech } from '../components/places/use-speech'
import { wasCovered } from '../components/room-keys'
import { useShared } from '../state'
import { Bar, openExport, Periods, pathOf } from './bar'
import { Cards } from './cards'
import { uptimeColumns } from './columns'
import { nextPeriod } from './period'
import { Plot } from './plot'
import { Spells } from './spells'
import { choose, goTo, swapOrder, useUptime } from './store'
import table from './table.module.css'
import css from './uptime.module.css'
import { usePage } from './use-page'
import { useUndoKey } from './use-undo-key'
import { Worst } from './worst'

/** The table, where the keyboard is when the tab is entered. */
const ROWS = 'uptime-rows'

/** How available cameras were: of a place, by hour or by day, without planned maintenance. */
export function Uptime() {
  const { order, path, choice } = useUptime()
  const { page, waiting, broken, again } = usePage(order, path, choice)
  useUptimeKeys(page)
  useUndoKey(() => !wasCovered())
  return (
    <div
      className={css.uptime}
      aria-busy={waiting}
      data-waiting={waiting || undefined}
      data-testid="uptime"
    >
      {page && <Bar page={page} />}
      <Periods page={page} />
      {broken && !page && <Broken onAgain={again} />}
      {!broken && !page && <Wait />}
      {page && <Content page={page} />}
    </div>
  )
}

function Content({ page }: { page: UptimePage }) {
  const demo = useShared((state) => state.registry.mode === 'demo')
  if (demo || page.since === null || page.here.figures.cameras === 0) return <Empty page={page} />
  return (
    <>
      <Cards page={page} />
      {page.here.level === 'camera' ? <Spells page={page} /> : <Place page={page} />}
    </>
  )
}

function Place({ page }: { page: UptimePage }) {
  const speech = useSpeech()
  const sort = useUptime((state) => state.sort)
  const from = useUptime((state) => state.from)
  const { t } = speech
  const { lines, columns } = useMemo(() => {
    const columns = uptimeColumns(page, speech)
    const named = (row: UptimeRow) => rowName(row, speech)
    return { columns, lines: sortedBy(page.below, sort, columns, { nameOf: named }) }
  }, [page, sort, speech])
  const where = pathOf(page).join('/')
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place takes the keyboard
  useEffect(() => {
    const { activeElement } = document
    if (first.current || activeElement === document.body || activeElement?.closest('main'))
      document.getElementById(ROWS)?.focus()
    first.current = false
  }, [where])
  const level = page.below[0]?.level ?? 'camera'
  return (
    <>
      <div className={css.plots}>
        <Plot page={page} />
        <Worst page={page} />
      </div>
      <PlaceTable
        key={where || 'all'}
        {...{ lines, columns, sort, from, level }}
        id={ROWS}
        testId="uptime-table"
        className={table.table}
        label={t('uptime.table.label')}
        first={
          level === 'camera' || level === 'all'
            ? t('uptime.table.camera')
            : t(`facilities.overview.table.levels.${level}`)
        }
        sum={page.here}
        nameOf={(row) => rowName(row, speech)}
        onSort={(next) => choose({ sort: next })}
        onOpen={(row) => goTo([...pathOf(page), row.code])}
      />
    </>
  )
}

/** Cameras of no facility stand together. */
const rowName = (row: UptimeRow, speech: ReturnType<typeof useSpeech>) =>
  row.level === 'facility' && row.code === ''
    ? speech.t('uptime.table.noFacility')
    : nameOf(row, speech)

function useUptimeKeys(page: UptimePage | null): void {
  const free = (act: () => void) => () => {
    if (wasCovered()) return false
    act()
    return true
  }
  const path = page ? pathOf(page) : []
  useKeys('uptime', {
    'uptime.up': free(() => {
      // The next press may come before main's answer.
      const { path: asked } = useUptime.getState()
      const from = asked.length < path.length ? asked : path
      if (page && from.length > topOf(page)) goTo(from.slice(0, -1))
    }),
    'uptime.order': free(() => page && swapOrder(path)),
    'uptime.period': free(() => choose({ choice: nextPeriod(useUptime.getState().choice) })),
    'uptime.export': free(openExport),
    'uptime.maintenance': free(() =>
      openMaintenance(page?.trail.find(({ level }) => level === 'facility')?.code),
    ),
  })
}

/** The first time that days are read it takes a moment. */
function Wait() {
  const { t } = useSpeech()
  return (
    <div className={css.wait} role="status">
      <Loader size="sm" color="gray" />
      <p>{t('uptime.wait')}</p>
    </div>
  )
}

function Empty({ page }: { page: UptimePage }) {
  const { t } = useSpeech()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const what = demo ? 'demo' : page.here.figures.cameras === 0 ? 'cameras' : 'journal'
  return (
    <div className={css.empty} data-testid="uptime-empty">
      <h2>{t(`uptime.empty.${what}.title`)}</h2>
      <p>{t(`uptime.empty.${what}.text`)}</p>
    </div>
  )
}

function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useSpeech()
  return (
    <div className={css.empty} role="alert" data-testid="uptime-broken">
      <h2>{t('uptime.broken.title')}</h2>
      <p>{t('uptime.broken.text')}</p>
      <Button onClick={onAgain}>{t('uptime.broken.again')}</Button>
    </div>
  )
}
