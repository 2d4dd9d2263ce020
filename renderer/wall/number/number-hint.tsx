import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { useShared } from '../../state'
import { useFacilityName } from '../lookup'
import { useTargetCell } from '../place'
import { type Entry, MOST, meantBy } from './entry'
import css from './number.module.css'
import { useEntry, useEntryKeys } from './use-entry'

/** The number that is being typed and whom it means, at the bottom edge of the wall. */
export function NumberHint() {
  useEntryKeys()
  const entry = useEntry((state) => state.entry)
  return entry && <Hint entry={entry} />
}

function Hint({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const cell = useTargetCell() + 1
  const found = meantBy(
    useShared((state) => state.registry.cameras),
    entry,
  )
  const one = found.length === 1 ? found[0] : undefined
  return (
    <div className={css.hint} role="status" data-testid="number-hint">
      <b className={css.typed}>{entry.typed}</b>
      {found.length === 0 && <span>{t('wall.number.none')}</span>}
      {one && (
        <>
          <span className={css.to}>→ {t('wall.number.cell', { cell })}</span>
          <Meant camera={one} typed={entry.typed} />
          <kbd>Enter</kbd>
        </>
      )}
      {found.length > 1 && <Choice found={found} at={entry.at} cell={cell} />}
    </div>
  )
}

/** The code only where it is not what was typed. */
function Meant({ camera, typed }: { camera: Camera; typed?: string }) {
  const facility = useFacilityName(camera.facility)
  return (
    <span className={css.camera}>
      {camera.code !== typed && <span className={css.code}>{camera.code}</span>} {camera.name}
      {facility && <span className={css.facility}> · {facility}</span>}
    </span>
  )
}

function Choice({ found, at, cell }: { found: Camera[]; at: number; cell: number }) {
  const { t } = useTranslation()
  const more = found.length - MOST
  return (
    <div className={css.choice}>
      <span className={css.to}>
        {t('wall.number.several', { cell, count: found.length })} <kbd>↑</kbd> <kbd>↓</kbd>{' '}
        <kbd>Enter</kbd>
      </span>
      {found.slice(0, MOST).map((camera, index) => (
        <span key={camera.id} className={css.line} data-chosen={index === at || undefined}>
          <Meant camera={camera} />
        </span>
      ))}
      {more > 0 && <span className={css.to}>{t('wall.number.more', { count: more })}</span>}
    </div>
  )
}
