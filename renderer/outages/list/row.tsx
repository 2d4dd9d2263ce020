import { IconBellRinging } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outage } from '../../../preload/contract'
import { StateShape } from '../../components/state-shape'
import { useNow } from '../../components/ticker'
import { duration, moment } from '../../components/time'
import { useShared } from '../../state'
import { choose } from '../store'
import { facilityOf, isWaiting, lookOf, whatOf, whereOf } from '../words'
import css from './list.module.css'

interface RowProps {
  outage: Outage
  top: number
  current: boolean
}

/** Keys are the list's, which keeps the focus; a row only takes the mouse. */
export const Row = memo(function Row({ outage, top, current }: RowProps) {
  const { t, i18n } = useTranslation()
  const registry = useShared((shared) => shared.registry)
  const now = useNow()
  const { id, from, to, cause, owner, acknowledged, planned, level } = outage
  const where = whereOf(outage, { registry }, t)
  const contact = facilityOf(outage.facility, { registry })?.contact
  const time = (at: number) => moment(at, now, i18n.language)
  return (
    <tr
      id={`outage-${id}`}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={current}
      data-testid="outage-row"
      data-kind={outage.kind}
      data-cause={cause}
      data-state={lookOf(outage)}
      data-waiting={isWaiting(outage) || undefined}
      data-level={level || undefined}
      data-current={current || undefined}
      onClick={() => choose({ current: id })}
    >
      <td className={css.where} title={where}>
        <StateShape look={lookOf(outage)} />
        <span>
          <b>{where}</b>
          <small>
            {contact?.phone ? [contact.phone, contact.name].filter(Boolean).join(' · ') : ''}
          </small>
        </span>
      </td>
      <td className={css.cell}>
        {whatOf(outage, t)}
        {planned && <small>{t('outages.planned')}</small>}
        {level > 0 && to === null && !acknowledged && (
          <small className={css.loud}>
            <IconBellRinging aria-hidden="true" /> {t('outages.escalated')}
          </small>
        )}
      </td>
      <td className={css.cell}>{t(`outages.causes.${cause}`)}</td>
      <td className={css.cell}>
        <time>{time(from)}</time>
        {to !== null && <small>{t('outages.until', { at: time(to) })}</small>}
      </td>
      <td className={css.cell}>{duration((to ?? now) - from, t)}</td>
      <td className={css.cell}>
        {owner || (acknowledged ? acknowledged.by : '')}
        <small>
          {acknowledged
            ? t('outages.acknowledgedAt', { at: time(acknowledged.at) })
            : isWaiting(outage)
              ? t('outages.waiting')
              : ''}
        </small>
      </td>
    </tr>
  )
})
