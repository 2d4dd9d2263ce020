import { Checkbox } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera, FoundRow } from '../../../preload/contract'
import type { Planned } from '../adding/naming'
import css from '../onvif.module.css'
import { clockOff, isSlow, useRowWords } from './words'

interface RowProps {
  row: FoundRow
  index: number
  top: number
  known: Camera | undefined
  planned: Planned | undefined
  /** Why it was not added. */
  problem: string | undefined
  current: boolean
  ticked: boolean
  tickable: boolean
  onPick: (id: string, event: MouseEvent) => void
  onTick: (id: string) => void
}

/** Keys are the list's; a row only takes the mouse. */
export function Row(props: RowProps) {
  const { row, index, top, current, ticked, tickable, onPick, onTick } = props
  const { t } = useTranslation()
  const words = useRowWords()
  const cells = [
    words.name(row),
    ...[row.address, words.stream(row.main), words.stream(row.sub), words.clock(row)],
    row.ptz ? t('onvif.ptz.yes') : '—',
  ]
  return (
    <tr
      id={`found-${row.key}`}
      aria-rowindex={index + 1}
      aria-selected={ticked}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="onvif-row"
      data-address={row.address}
      data-state={row.state}
      data-reason={row.reason ?? undefined}
      data-known={props.known?.code}
      data-slow={isSlow(row) || undefined}
      data-clock={clockOff(row) ? 'off' : undefined}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      onClick={(event) => onPick(row.key, event)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same */}
      <td className={css.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('onvif.select', { name: words.name(row) })}
          checked={ticked}
          disabled={!tickable}
          onChange={(event) => {
            event.currentTarget.closest('table')?.focus()
            onTick(row.key)
          }}
        />
      </td>
      {cells.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay
        <td key={i} className={css.cell} title={text} data-off={i === 4 && clockOff(row)}>
          {text}
        </td>
      ))}
      <State {...props} />
    </tr>
  )
}

/** What it is in, or will be. */
function State({ row, known, planned, problem, ticked }: RowProps) {
  const { t } = useTranslation()
  const words = useRowWords()
  const said = (): [string, string] => {
    if (problem) return ['problem', problem]
    if (known) return ['known', t('onvif.state.known', { code: known.code })]
    if (row.state === 'failed')
      return [row.reason ?? 'failed', t(`onvif.reasons.${row.reason ?? 'failed'}`)]
    if (row.state === 'reading')
      return ['reading', isSlow(row) ? words.slow(row) : t('onvif.state.reading')]
    if (ticked && planned) return ['planned', t('onvif.state.planned', { code: planned.code })]
    return ['ready', isSlow(row) ? words.slow(row) : t('onvif.state.ready')]
  }
  const [kind, text] = said()
  return (
    <td className={css.state} data-kind={kind} title={text}>
      {text}
    </td>
  )
}
