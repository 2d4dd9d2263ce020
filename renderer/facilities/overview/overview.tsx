import { Button, Loader } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { FigureLine, FigurePage, FigurePick } from '../../../preload/contract'
import { openCameras } from '../../components/dialogs'
import { nameOf } from '../../components/places/name'
import { topOf } from '../../components/places/trail'
import { useSpeech } from '../../components/places/use-speech'
import { useShared } from '../../state'
import { FacilityDetail } from '../detail'
import { enterPanel } from '../detail/field'
import type { Takes } from '../keys'
import { goTo, openTab, swapOrder, useFacilitiesRoom } from '../room-store'
import { Bar, openExport } from './bar'
import { Cards } from './cards'
import { facilityColumns, placeColumns } from './columns'
import { Measured } from './measured'
import css from './overview.module.css'
import { showPicked } from './pick'
import { Plot } from './plot'
import { Reasons } from './reasons'
import { sorted } from './sort'
import { ROWS, Table } from './table'
import { useFigures } from './use-figures'

/** The page that is shown, for keys of the room. */
let shown: FigurePage | null = null

const pathOf = (page: FigurePage) => page.trail.map(({ code }) => code)

/** @returns whether there was a level to leave */
function goUp(): boolean {
  if (!shown || shown.trail.length <= topOf(shown)) return false
  goTo(pathOf(shown).slice(0, -1))
  // The next press may come before main's answer.
  shown = { ...shown, trail: shown.trail.slice(0, -1) }
  return true
}

/** What keys of the room do here. */
export const overviewKeys: Takes = (id) => {
  if (id === 'Esc' || id === 'facilities.up') return goUp() || id !== 'Esc'
  if (id === 'facilities.order' && shown) {
    swapOrder(shown.order === 'authority' ? 'district' : 'authority', pathOf(shown))
    return true
  }
  if (id !== 'facilities.export') return false
  openExport()
  return true
}

/** The province in figures: who is how far, who is late, and what was measured. */
export function Overview() {
  const order = useFacilitiesRoom((state) => state.order)
  const path = useFacilitiesRoom((state) => state.path)
  const { page, broken, again } = useFigures(order, path)
  useEffect(() => {
    shown = page
    return () => {
      shown = null
    }
  }, [page])
  if (broken && !page) return <Broken onAgain={again} />
  if (!page) return <Loader className={css.wait} size="sm" color="gray" />
  if (page.here.figures.facilities === 0) return <Empty />
  const leaf = page.here.level === 'facility' ? page.here.code : null
  return (
    <div className={css.overview} data-testid="facilities-overview">
      <Bar page={page} onGo={goTo} notes={<Notes page={page} />} />
      {leaf === null ? <Place page={page} /> : <Leaf code={leaf} />}
    </div>
  )
}

/** Its keys work at once: the panel has the keyboard. */
function Leaf({ code }: { code: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another facility, again
  useEffect(enterPanel, [code])
  return (
    <div className={css.leaf}>
      <FacilityDetail code={code} />
    </div>
  )
}

function Place({ page }: { page: FigurePage }) {
  const speech = useSpeech()
  const sort = useFacilitiesRoom((state) => state.sort)
  const from = useFacilitiesRoom((state) => state.from)
  const { here, below } = page
  const { lines, columns } = useMemo(() => {
    const ofFacilities = below[0]?.level === 'facility'
    const columns = ofFacilities ? facilityColumns(speech) : placeColumns(speech)
    const lines = sorted(below, sort, columns, (line) => nameOf(line, speech))
    return { lines, columns }
  }, [below, sort, speech])
  const where = page.trail.map(({ code }) => code).join('/')
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place takes the keyboard
  useEffect(() => {
    // When the room is entered, too: its table has the arrows.
    const { activeElement } = document
    if (first.current || activeElement === document.body || activeElement?.closest('main'))
      document.getElementById(ROWS)?.focus()
    first.current = false
  }, [where])
  const pick = (wanted: FigurePick) => void showPicked(page, wanted, speech)
  const open = (line: FigureLine) => goTo([...pathOf(page), line.code])
  return (
    <>
      <Cards figures={here.figures} overdueDays={here.overdueDays} onPick={pick} />
      <div className={css.plots}>
        <Plot key={where} lines={lines} onOpen={open} />
        <Reasons figures={here.figures} onPick={pick} />
        <Measured figures={here.figures} onPick={pick} />
      </div>
      <Table
        key={where || 'all'}
        lines={lines}
        sum={here}
        columns={columns}
        from={from}
        onOpen={open}
      />
    </>
  )
}

/** What the figures leave out, and whether they are real. */
function Notes({ page }: { page: FigurePage }) {
  const { t } = useSpeech()
  const demo = useShared((state) => state.registry.mode === 'demo')
  if (!demo && page.strays === 0) return null
  return (
    <p
      className={css.notes}
      title={demo ? t('facilities.overview.demoWhy') : undefined}
      data-testid="figures-notes"
    >
      {demo ? (
        t('facilities.overview.demo')
      ) : (
        <>
          {t('facilities.overview.strays', { count: page.strays })}
          <Button size="compact-xs" variant="subtle" onClick={() => openCameras()}>
            {t('facilities.overview.strayFix')}
          </Button>
        </>
      )}
    </p>
  )
}

function Empty() {
  const { t } = useSpeech()
  return (
    <div className={css.empty} data-testid="facilities-empty">
      <h2>{t('facilities.overview.empty.title')}</h2>
      <p>{t('facilities.overview.empty.text')}</p>
      <div>
        <Button onClick={() => openCameras({ import: true })} data-testid="facilities-import">
          {t('facilities.overview.empty.import')}
        </Button>
        <Button variant="default" onClick={() => openTab('list')}>
          {t('facilities.overview.empty.list')}
        </Button>
      </div>
    </div>
  )
}

function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useSpeech()
  return (
    <div className={css.empty} role="alert">
      <h2>{t('facilities.overview.broken.title')}</h2>
      <p>{t('facilities.overview.broken.text')}</p>
      <Button onClick={onAgain}>{t('facilities.overview.broken.again')}</Button>
    </div>
  )
}
