import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TechnicalSummary } from '../../../preload/contract'
import { useShared } from '../../state'
import type { CheckRow } from '../rows'
import { toggle } from '../store'
import { VerdictSign } from '../verdict-sign'
import { momentWords } from '../words'
import css from './list.module.css'

interface RowProps {
  row: CheckRow
  top: number
  current: boolean
  ticked: boolean
  /** It is watched now. */
  active: boolean
  onPick: (id: string, several: boolean) => void
}

/** Keys are the list's, which keeps the focus; a row only takes the mouse. */
export const Row = memo(function Row({ row, top, current, ticked, active, onPick }: RowProps) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const { camera, facility, summary } = row
  return (
    <tr
      id={`technical-${camera.id}`}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={ticked}
      data-testid="technical-row"
      data-camera={camera.code}
      data-verdict={summary?.verdict ?? 'never'}
      data-failed={summary?.failed.join(' ')}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      onClick={({ ctrlKey, metaKey }) => onPick(camera.id, ctrlKey || metaKey)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same */}
      <td className={css.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('technical.select', { code: camera.code })}
          checked={ticked}
          onChange={(event) => {
            // The keyboard stays with the list.
            event.currentTarget.closest('table')?.focus()
            toggle(camera.id)
          }}
        />
      </td>
      <td className={css.cell} data-column="camera" title={`${camera.code} · ${camera.name}`}>
        <b>{camera.code}</b>
        {camera.name}
      </td>
      <td className={css.cell} data-column="facility" title={facility}>
        {facility}
      </td>
      <td className={css.cell} data-column="verdict">
        <VerdictSign verdict={summary?.verdict ?? 'never'} />
      </td>
      <Why summary={summary} active={active} />
      <td className={css.cell} data-column="at">
        {summary && <time>{momentWords(summary.at, language)}</time>}
      </td>
    </tr>
  )
})

function Why({ summary, active }: { summary: TechnicalSummary | null; active: boolean }) {
  const { t } = useTranslation()
  const named = (list: TechnicalSummary['failed']) =>
    list.map((criterion) => t(`technical.criteria.${criterion}`)).join(', ')
  const parts = summary
    ? [
        summary.failed.length > 0 && named(summary.failed),
        summary.open.length > 0 && t('technical.openFaults', { list: named(summary.open) }),
      ].filter(Boolean)
    : []
  const text = active
    ? t('technical.watching')
    : summary
      ? parts.join(' · ') || t('technical.allRight')
      : t('technical.neverChecked')
  const mute = active || !summary || summary.failed.length === 0
  return (
    <td className={css.cell} data-column="why" data-mute={mute || undefined} title={text}>
      {text}
    </td>
  )
}
