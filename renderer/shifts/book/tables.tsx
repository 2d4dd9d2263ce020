import { useTranslation } from 'react-i18next'
import type { ShiftFacts, ShiftOutage, ShiftViolation } from '../../../preload/contract'
import { useShared } from '../../state'
import { timeText } from '../words'
import css from './book.module.css'

type Part<K extends keyof ShiftFacts> = NonNullable<ShiftFacts[K]>

/** Cameras that are named one by one. */
const NAMED = 6
/** Rows that are drawn of a list: all of thousands, every ten seconds, would hold up pictures. */
const DRAWN = 200

function More({ of, columns }: { of: readonly unknown[]; columns: number }) {
  const { t } = useTranslation()
  if (of.length <= DRAWN) return null
  return (
    <tfoot>
      <tr>
        <td colSpan={columns}>{t('shifts.book.more', { count: of.length - DRAWN })}</td>
      </tr>
    </tfoot>
  )
}

export function LostTable({ lost }: Pick<Part<'cameras'>, 'lost'>) {
  const { t } = useTranslation()
  if (lost.length === 0) return <p className={css.mute}>{t('shifts.book.noLost')}</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('shifts.columns.camera')}</th>
          <th>{t('shifts.columns.facility')}</th>
          <th>{t('shifts.columns.since')}</th>
          <th>{t('shifts.columns.told')}</th>
        </tr>
      </thead>
      <tbody>
        {lost.slice(0, DRAWN).map(({ code, name, facilityName, since, told }) => (
          <tr key={code}>
            <td>
              {code} – {name}
            </td>
            <td>{facilityName}</td>
            <td className={css.time}>{timeText(since)}</td>
            <td>{told.join(', ') || t('shifts.book.toldNobody')}</td>
          </tr>
        ))}
      </tbody>
      <More of={lost} columns={4} />
    </table>
  )
}

export function OutageTable({ list }: Pick<Part<'outages'>, 'list'>) {
  const { t } = useTranslation()
  if (list.length === 0) return <p className={css.mute}>{t('shifts.book.noOutages')}</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('shifts.columns.outage')}</th>
          <th>{t('shifts.columns.from')}</th>
          <th>{t('shifts.columns.to')}</th>
          <th>{t('shifts.columns.cause')}</th>
          <th>{t('shifts.columns.done')}</th>
        </tr>
      </thead>
      <tbody>
        {list.slice(0, DRAWN).map((outage) => (
          <OutageRow key={outage.id} outage={outage} />
        ))}
      </tbody>
      <More of={list} columns={5} />
    </table>
  )
}

function OutageRow({ outage }: { outage: ShiftOutage }) {
  const { t } = useTranslation()
  const { kind, facility, facilityName, codes, from, to, cause, acknowledged } = outage
  const { cameras: count } = outage
  return (
    <tr>
      <td>
        <b>{t(`shifts.kinds.${kind}`)}</b> {facilityName || facility}
        <small>{count <= NAMED ? codes.join(', ') : t('shifts.book.cameras', { count })}</small>
      </td>
      <td className={css.time}>{timeText(from)}</td>
      <td className={css.time}>{to === null ? t('shifts.book.still') : timeText(to)}</td>
      <td>{t(`shifts.causes.${cause}`)}</td>
      <td>
        {outage.planned
          ? t('shifts.book.planned')
          : acknowledged
            ? t('shifts.book.acknowledged', {
                by: acknowledged.by,
                time: timeText(acknowledged.at),
              })
            : t('shifts.book.notAcknowledged')}
        {outage.notes.map(({ at, text, call }) => (
          <small key={at}>
            {call &&
              `${t('shifts.book.called', {
                time: timeText(call.at),
                with: [call.with, call.phone].filter(Boolean).join(', '),
              })} `}
            {text}
          </small>
        ))}
      </td>
    </tr>
  )
}

export function ViolationTable({ list }: Pick<Part<'violations'>, 'list'>) {
  const { t } = useTranslation()
  if (list.length === 0) return <p className={css.mute}>{t('shifts.book.noViolations')}</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('shifts.columns.at')}</th>
          <th>{t('shifts.columns.violation')}</th>
          <th>{t('shifts.columns.where')}</th>
          <th>{t('shifts.columns.done')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((violation) => (
          <ViolationRow key={violation.id} violation={violation} />
        ))}
      </tbody>
    </table>
  )
}

function ViolationRow({ violation }: { violation: ShiftViolation }) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const { at, kind, kindLabel, note, facility, facilityName, camera, state, steps } = violation
  return (
    <tr>
      <td className={css.time}>{timeText(at)}</td>
      <td>
        {kindLabel[language] || kind}
        {note && <small>{note}</small>}
      </td>
      <td>
        {facilityName || facility}
        <small>{camera}</small>
      </td>
      <td>
        {t(`shifts.life.${state}`)}
        {steps.map((step) => (
          <small key={step.at}>
            {timeText(step.at)} {t(`shifts.life.${step.state}`)}
            {[step.told, step.way, step.note].filter(Boolean).map((text) => `; ${text}`)}
          </small>
        ))}
      </td>
    </tr>
  )
}
