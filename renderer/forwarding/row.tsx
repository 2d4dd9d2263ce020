import { Checkbox } from '@mantine/core'
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForwardUptime } from '../../preload/contract'
import { toggle } from '../components/selection'
import css from './forwarding.module.css'
import type { ForwardRow } from './rows'
import { StateCell } from './state-cell'
import { select } from './store'

interface RowProps {
  row: ForwardRow
  uptime: ForwardUptime | null
  top: number
  current: boolean
  ticked: boolean
  onPick: (id: string, event: MouseEvent) => void
  onOpen: (id: string) => void
}

/** Keys are the list's, which keeps the focus; a row only takes the mouse. */
export const Row = memo(function Row(props: RowProps) {
  const { row, uptime, top, current, ticked, onPick, onOpen } = props
  const { t } = useTranslation()
  const { camera, facility, forward, status } = row
  const kbps = status?.kbps ?? 0
  return (
    <tr
      id={`forward-${camera.id}`}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={ticked}
      data-testid="forwarding-row"
      data-camera={camera.code}
      data-state={forward ? (status?.state ?? 'off') : 'none'}
      data-reason={status?.reason}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      onClick={(event) => onPick(camera.id, event)}
      onDoubleClick={() => onOpen(camera.id)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same */}
      <td className={css.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('forwarding.select', { code: camera.code })}
          checked={ticked}
          onChange={(event) => {
            // The keyboard stays with the list.
            event.currentTarget.closest('table')?.focus()
            select((now) => toggle(now, camera.id))
          }}
        />
      </td>
      <td className={css.cell} title={`${camera.code} · ${camera.name}`}>
        <b>{camera.code}</b>
        {camera.name}
      </td>
      <td className={css.cell} data-column="facility" title={facility}>
        {facility || t('forwarding.nothing')}
      </td>
      <td className={css.cell} data-mute={!forward || undefined} title={forward?.address}>
        {forward?.address ?? t('forwarding.unset')}
      </td>
      <StateCell forward={forward} status={status} />
      <td className={css.figure}>{kbps > 0 ? t('forwarding.kbps', { kbps }) : ''}</td>
      <Share value={uptime?.today ?? null} />
      <Share value={uptime?.week ?? null} />
    </tr>
  )
})

/** Never rounded up to all of it. */
function Share({ value }: { value: number | null }) {
  const { t, i18n } = useTranslation()
  if (value === null) return <td className={css.figure}>{t('forwarding.nothing')}</td>
  const percent = Math.floor(value * 1000) / 10
  return (
    <td className={css.figure} title={t('forwarding.uptimeHint')}>
      {percent.toLocaleString(i18n.language)} %
    </td>
  )
}
