import { Checkbox } from '@mantine/core'
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import css from './list.module.css'
import type { CameraRow } from './rows'
import { StateCell } from './state-cell'

interface RowProps {
  row: CameraRow
  top: number
  index: number
  current: boolean
  ticked: boolean
  onPick: (id: string, event: MouseEvent) => void
  onTick: (id: string) => void
  onOpen: (id: string) => void
}

function Cell({ children, mute }: { children: string; mute?: boolean }) {
  return (
    <td className={css.cell} data-mute={mute || undefined} title={children}>
      {children}
    </td>
  )
}

/** Keys are the list's, which keeps the focus; a row only takes the mouse. */
export const Row = memo(function Row(props: RowProps) {
  const { row, top, index, current, ticked, onPick, onTick, onOpen } = props
  const { t } = useTranslation()
  const { camera, facility, place } = row
  const none = t('cameras.none')
  return (
    <tr
      id={`camera-${camera.id}`}
      aria-rowindex={index + 1}
      aria-selected={ticked}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="cameras-row"
      data-camera={camera.code}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      data-off={!camera.enabled || undefined}
      onClick={(event) => onPick(camera.id, event)}
      onDoubleClick={() => onOpen(camera.id)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same */}
      <td className={css.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('cameras.actions.select', { code: camera.code })}
          checked={ticked}
          onChange={(event) => {
            // The keyboard stays with the list.
            event.currentTarget.closest('table')?.focus()
            onTick(camera.id)
          }}
        />
      </td>
      <Cell>{camera.code}</Cell>
      <Cell>{camera.name}</Cell>
      <Cell mute={!facility}>{facility || none}</Cell>
      <Cell mute={!place}>{place || none}</Cell>
      <StateCell camera={camera} />
      <Cell mute={!camera.subUrl}>{t(camera.subUrl ? 'cameras.sub.yes' : 'cameras.sub.no')}</Cell>
      <Cell mute={!camera.user}>{camera.user || none}</Cell>
    </tr>
  )
})
