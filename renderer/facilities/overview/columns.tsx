import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { type FigureLine, REACHED, STAGES, type Stage } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import type { TableColumn as PlaceColumn } from '../../components/places/columns'
import type { Speech } from '../../components/places/use-speech'
import { reachedOf } from './sort'
import css from './table.module.css'
import { claimWords, reasonName, shareOf } from './words'

export type TableColumn = PlaceColumn<FigureLine>

const dayText = (day: string) => day.split('-').reverse().join('/')

/** Of places that have others below them. */
export function placeColumns({ t, language }: Speech): TableColumn[] {
  const { count } = formatsFor(language)
  const share = (part: number, all: number) => (
    <>
      {count(part)} <i>{shareOf(part, all, language)}</i>
    </>
  )
  const stage = (name: Stage): TableColumn => ({
    ...{ key: name, down: false, right: true, head: t(`facilities.overview.stages.${name}`) },
    value: ({ figures }) => figures[name] / Math.max(1, figures.facilities),
    cell: ({ figures }) => share(figures[name], figures.facilities),
  })
  return [
    {
      ...{ key: 'facilities', down: true, right: true },
      head: t('facilities.overview.table.facilities'),
      value: ({ figures }) => figures.facilities,
      cell: ({ figures }) => count(figures.facilities),
    },
    ...STAGES.map(stage),
    {
      ...{ key: 'overdue', down: true, right: true, head: t('facilities.overview.table.overdue') },
      value: ({ figures }) => figures.overdue,
      cell: ({ figures, overdueDays }) =>
        figures.overdue > 0 ? (
          <span className={css.late}>
            <IconClockExclamation aria-hidden="true" />
            {count(figures.overdue)}{' '}
            <small>· {t('facilities.overview.table.late', { days: overdueDays ?? 0 })}</small>
          </span>
        ) : (
          <i>0</i>
        ),
    },
    cameraColumn({ t, language }),
    ...measuredColumns({ t, language }),
    {
      ...{ key: 'doubtful', down: true, right: true },
      head: t('facilities.overview.table.doubtful'),
      value: ({ figures }) => figures.doubtful,
      cell: ({ figures }) =>
        figures.doubtful > 0 ? (
          <span className={css.doubtful}>
            <IconAlertTriangle aria-hidden="true" />
            {count(figures.doubtful)}
          </span>
        ) : (
          <i>0</i>
        ),
    },
  ]
}

/** Of facilities. */
export function facilityColumns(speech: Speech): TableColumn[] {
  const { t, language } = speech
  return [
    {
      ...{ key: 'stage', down: false, right: false, head: t('facilities.overview.table.stage') },
      value: (line) => REACHED.indexOf(reachedOf(line)),
      cell: (line) => t(`facilities.overview.stages.${reachedOf(line)}`),
    },
    {
      ...{ key: 'deadline', down: false, right: false },
      head: t('facilities.overview.table.deadline'),
      value: ({ deadline }) => deadline || null,
      cell: ({ deadline }) =>
        deadline ? dayText(deadline) : <i>{t('facilities.overview.table.noDeadline')}</i>,
    },
    {
      ...{ key: 'overdue', down: true, right: false, head: t('facilities.overview.table.overdue') },
      value: ({ overdueDays }) => overdueDays,
      cell: ({ overdueDays }) =>
        overdueDays !== null && (
          <span className={css.late}>
            <IconClockExclamation aria-hidden="true" />
            {t('facilities.overview.table.late', { days: overdueDays })}
          </span>
        ),
    },
    {
      ...{ key: 'reason', down: false, right: false, head: t('facilities.overview.table.reason') },
      value: ({ figures }) => reasonIn(figures.reasons, speech) || null,
      cell: ({ figures }) => reasonIn(figures.reasons, speech),
    },
    cameraColumn({ t, language }),
    ...measuredColumns({ t, language }),
    {
      ...{ key: 'claims', down: true, right: false, head: t('facilities.overview.table.claims') },
      value: ({ claims, figures }) => figures.doubtful * 10 + claims.length,
      cell: ({ claims, figures }) => (
        <span
          className={css.claims}
          title={claims.map((claim) => claimWords(claim, figures, speech)).join('\n')}
        >
          {figures.doubtful > 0 && <IconAlertTriangle aria-hidden="true" />}
          {claims.map((claim) => claimWords(claim, figures, speech)).join('; ')}
        </span>
      ),
    },
  ]
}

function reasonIn(reasons: FigureLine['figures']['reasons'], speech: Speech): string {
  const [reason] = Object.keys(reasons)
  return reason === undefined ? '' : reasonName(reason, speech)
}

type Words = Pick<Speech, 't' | 'language'>

function cameraColumn({ t, language }: Words): TableColumn {
  const { count } = formatsFor(language)
  return {
    ...{ key: 'cameras', down: true, right: true, head: t('facilities.overview.table.cameras') },
    value: ({ figures }) => figures.cameras.there,
    cell: ({ figures: { cameras } }) => (
      <>
        {count(cameras.there)}{' '}
        {cameras.missing > 0 && (
          <i>· {t('facilities.overview.table.missing', { count: cameras.missing })}</i>
        )}
      </>
    ),
  }
}

function measuredColumns({ t, language }: Words): TableColumn[] {
  const { count } = formatsFor(language)
  const column = (key: 'picture' | 'fit', of: 'day' | 'fit'): TableColumn => ({
    ...{ key: `${key}-measured`, down: false, right: true },
    head: t(`facilities.overview.table.${key}`),
    value: ({ figures: { cameras } }) => (cameras.there > 0 ? cameras[of] / cameras.there : null),
    cell: ({ figures: { cameras } }) =>
      cameras.there > 0 ? `${count(cameras[of])}/${count(cameras.there)}` : <i>–</i>,
  })
  return [column('picture', 'day'), column('fit', 'fit')]
}
