import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconFileTypePdf, IconFolderOpen, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../../preload/contract'
import { useNow } from '../../components/ticker'
import { clockTime, moment } from '../../components/time'
import { api, useShared } from '../../state'
import { useSnapshots } from '../store'
import { done } from '../take'
import css from './dialog.module.css'
import { SeriesForm } from './series-form'

/** A new series, and those that there are, the newest first. */
export function SeriesTab() {
  const { t } = useTranslation()
  const series = useSnapshots((state) => state.series)
  const demo = useShared((state) => state.registry.mode === 'demo')
  return (
    <>
      {demo ? <p className={css.none}>{t('snapshots.series.demo')}</p> : <SeriesForm />}
      <h3 className={css.head}>{t('snapshots.series.all')}</h3>
      {series.length === 0 && <p className={css.none}>{t('snapshots.series.none')}</p>}
      <ul className={css.list}>
        {[...series].reverse().map((each) => (
          <Line key={each.id} series={each} />
        ))}
      </ul>
    </>
  )
}

function Line({ series }: { series: Series }) {
  const { t } = useTranslation()
  const { id, state, every, cameras, taken, missed } = series
  const ended = state === 'done' || state === 'stopped'
  return (
    <li className={css.series} data-testid="series" data-state={state}>
      <div>
        <strong>
          {t('snapshots.series.cameras', { count: cameras.length })} ·{' '}
          {t('snapshots.series.everyShort', { count: every })}
        </strong>
        <p>
          <Period series={series} />
        </p>
        <p>
          {t('snapshots.series.taken', { count: taken })}
          {missed > 0 && (
            <span className={css.missed}> · {t('snapshots.series.missed', { count: missed })}</span>
          )}
        </p>
      </div>
      <div className={css.acts}>
        <SheetButton id={id} empty={taken + missed === 0} />
        <Tooltip label={t('snapshots.series.folder')}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('snapshots.series.folder')}
            onClick={() => void done(api.snapshots.openSeries(id), 'notOpened')}
          >
            <IconFolderOpen size="1.125rem" />
          </ActionIcon>
        </Tooltip>
        {ended ? (
          <Tooltip label={t('snapshots.series.forget')}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('snapshots.series.forget')}
              onClick={() => void done(api.snapshots.forgetSeries(id), 'notStopped')}
            >
              <IconX size="1.125rem" />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button
            variant="default"
            onClick={() => void done(api.snapshots.stopSeries(id), 'notStopped')}
          >
            {t('snapshots.series.stop')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Period({ series: { state, from, to, next } }: { series: Series }) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const time = (at: number) => moment(at, now, i18n.language)
  const span = to === null ? t('snapshots.series.since', { from: time(from) }) : ''
  const parts = [
    t(`snapshots.series.states.${state}`),
    span || t('snapshots.series.span', { from: time(from), to: time(to ?? from) }),
    next === null ? '' : t('snapshots.series.next', { time: clockTime(next, i18n.language, true) }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function SheetButton({ id, empty }: { id: string; empty: boolean }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    await done(api.snapshots.sheet(id), 'noSheet')
    setBusy(false)
  }
  return (
    <Button
      variant="default"
      disabled={empty}
      loading={busy}
      leftSection={<IconFileTypePdf size="1.125rem" />}
      onClick={() => void make()}
      data-testid="series-sheet"
    >
      {t('snapshots.series.sheet')}
    </Button>
  )
}
