import { useTranslation } from 'react-i18next'
import type { Display } from '../../../preload/contract'
import { useShared } from '../../state'
import { takenBy } from './options'
import css from './start.module.css'

interface DisplaysProps {
  chosen: number | null
  onChoose: (display: number) => void
}

const LARGEST = 7

/** Where each stands, and which of them the meeting sees. */
export function Displays({ chosen, onChoose }: DisplaysProps) {
  const { t } = useTranslation()
  const { screens, displays } = useShared((state) => state.screens)
  const taken = takenBy(screens)
  return (
    <fieldset className={css.displays}>
      <legend>{t('programmes.start.display')}</legend>
      <div className={css.row}>
        {displays.map((display) => (
          <label
            key={display.id}
            className={css.display}
            data-chosen={display.id === chosen || undefined}
          >
            <input
              type="radio"
              name="show-display"
              checked={display.id === chosen}
              onChange={() => onChoose(display.id)}
              data-testid="show-display"
              data-display={display.id}
            />
            <Shape display={display} all={displays} />
            <b>
              {display.label || t('programmes.start.displayNumber', { number: display.number })}
            </b>
            <small>{sizeOf(display)}</small>
            <small>{t(`programmes.start.display_${kindOf(display, taken)}`)}</small>
          </label>
        ))}
      </div>
      {displays.length < 2 && <p className={css.warning}>{t('programmes.start.oneDisplay')}</p>}
      {displays.length > 1 && chosen !== null && taken.has(chosen) && (
        <p className={css.hint}>{t('programmes.start.covers')}</p>
      )}
    </fieldset>
  )
}

function kindOf({ id, internal }: Display, taken: ReadonlySet<number>) {
  if (taken.has(id)) return 'taken' as const
  return internal ? ('internal' as const) : ('free' as const)
}

/** In the pixels of the screen itself. */
const sizeOf = ({ width, height, scale }: Display) =>
  `${Math.round(width * scale)} × ${Math.round(height * scale)}${scale === 1 ? '' : ` · ${Math.round(scale * 100)}%`}`

/** As large as it is beside the others. */
function Shape({ display, all }: { display: Display; all: readonly Display[] }) {
  const most = Math.max(...all.map(({ width, scale }) => width * scale), 1)
  const width = (LARGEST * display.width * display.scale) / most
  return (
    <i style={{ width: `${width}rem`, aspectRatio: `${display.width} / ${display.height}` }}>
      {display.number}
    </i>
  )
}
