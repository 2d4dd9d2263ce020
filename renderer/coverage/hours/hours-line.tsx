import { type CSSProperties, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { duration } from '../../components/time'
import css from './hours.module.css'
import type { HoursRow } from './rows'

export const two = (hour: number) => String(hour).padStart(2, '0')

/** One camera's day. */
export const HoursLine = memo(function HoursLine({ row, top }: { row: HoursRow; top: number }) {
  const { t } = useTranslation()
  const { code, name, facility, hours, total } = row
  return (
    <tr
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="coverage-row"
      data-camera={code}
    >
      <th scope="row" className={css.camera} title={[name, facility].filter(Boolean).join(' · ')}>
        <span className={css.code}>{code}</span> {name}
        {facility && <span className={css.facility}> · {facility}</span>}
      </th>
      {hours.map((seconds, hour) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour
        <Cell key={hour} hour={hour} seconds={seconds} />
      ))}
      <td className={css.total}>{total > 0 ? duration(total * 1000, t) : t('coverage.never')}</td>
    </tr>
  )
})

/** The minutes stand in the cell: the shade alone says nothing to many. */
function Cell({ hour, seconds }: { hour: number; seconds: number }) {
  const { t } = useTranslation()
  if (seconds === 0) return <td className={css.none} />
  const shade = Math.round(10 + 50 * Math.min(1, seconds / 3600))
  return (
    <td
      className={css.cell}
      style={{ '--shade': `${shade}%` } as CSSProperties}
      title={`${two(hour)}:00 · ${duration(seconds * 1000, t)}`}
    >
      {seconds < 60 ? '<1' : Math.floor(seconds / 60)}
    </td>
  )
}
