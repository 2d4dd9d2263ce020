import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { api } from '../state'
import { acts } from './keys/acts'
import { heed, useModes } from './modes'
import classes from './summary.module.css'
import { type StepSummary, span, summaryOf, totalTime, whole } from './times'
import { SLACK, titleOf } from './words'

/** Begins anew, in this window; the programme is read again, with times that were kept. */
const again = ({ programme, muted, speed, clockFrom, auto }: ShowState) =>
  void heed(
    api.presenter.start({
      ...{ programme: programme.id, mode: 'rehearsal', from: 0, display: null },
      ...{ muted, speed, clockFrom, auto },
    }),
  )

/** After a rehearsal: what each step took, against what was planned. */
export function Summary({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const { programme } = show
  const total = totalTime(show, show.stepAt)
  const rows = summaryOf(show)
  return (
    <section className={classes.summary} data-testid="presenter-summary">
      <header>
        <h1>{t('presenter.summary.title')}</h1>
        <p>{programme.name}</p>
      </header>
      <div className={classes.scroll}>
        <table>
          <thead>
            <tr>
              <th>{t('presenter.summary.step')}</th>
              <th>{t('presenter.summary.planned')}</th>
              <th>{t('presenter.summary.used')}</th>
              <th>{t('presenter.summary.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.step.id}
                {...row}
                title={titleOf(row.step.title, index, t)}
                n={index + 1}
              />
            ))}
          </tbody>
          <tfoot>
            <Row {...total} title={t('presenter.summary.total')} />
          </tfoot>
        </table>
      </div>
      <Ways show={show} />
    </section>
  )
}

type RowProps = Pick<StepSummary, 'planned' | 'used'> & { title: string; n?: number }

function Row({ planned, used, title, n }: RowProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        {n !== undefined && <span>{n}</span>} {title}
      </th>
      <td>{planned > 0 ? span(planned) : '–'}</td>
      <td>{used === null ? t('presenter.summary.skipped') : span(used)}</td>
      <td data-over={(planned > 0 && (used ?? 0) > planned + SLACK) || undefined}>
        <Difference planned={planned} used={used} />
      </td>
    </tr>
  )
}

function Difference({ planned, used }: Pick<RowProps, 'planned' | 'used'>) {
  const { t } = useTranslation()
  if (used === null || planned === 0) return '–'
  const more = whole(used) - planned
  if (more === 0) return t('presenter.summary.same')
  return t(`presenter.summary.${more > 0 ? 'longer' : 'shorter'}`, { time: span(more) })
}

function Ways({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  const trouble = useModes((state) => state.trouble)
  const keep = async () => setKept(await heed(api.presenter.keepTimes()))
  return (
    <Group className={classes.ways} gap="sm">
      <Button size="md" disabled={kept} onClick={keep} data-testid="presenter-keep">
        {t(kept ? 'presenter.summary.kept' : 'presenter.summary.keep')}
      </Button>
      <Button size="md" variant="default" onClick={() => again(show)} data-testid="presenter-again">
        {t('presenter.summary.again')}
      </Button>
      <Button size="md" variant="default" onClick={acts.back} data-testid="presenter-return">
        {t('presenter.summary.back')}
      </Button>
      <Button size="md" variant="default" onClick={acts.end} data-testid="presenter-close">
        {t('presenter.summary.close')}
      </Button>
      <span className={classes.trouble} role="status">
        {trouble}
      </span>
    </Group>
  )
}
