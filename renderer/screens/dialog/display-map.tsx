import { useTranslation } from 'react-i18next'
import type { Display, ScreenId } from '../../../preload/contract'
import { useShared } from '../../state'
import { sizeOf, useDisplayName, useScreenName } from '../names'
import css from './dialog.module.css'

/** The displays as they stand beside each other, to scale, and whose wall is on which. */
export function DisplayMap({ chosen }: { chosen: ScreenId | null }) {
  const { t } = useTranslation()
  const displays = useShared(({ screens }) => screens.displays)
  const box = boundsOf(displays)
  const placeOf = ({ x, y, width, height }: Display) => ({
    left: `${((x - box.x) / box.width) * 100}%`,
    top: `${((y - box.y) / box.height) * 100}%`,
    width: `${(width / box.width) * 100}%`,
    height: `${(height / box.height) * 100}%`,
  })
  return (
    <section className={css.map} aria-label={t('screens.map')}>
      <div className={css.plan} style={{ aspectRatio: `${box.width} / ${box.height}` }}>
        {displays.map((display) => (
          <div key={display.id} className={css.place} style={placeOf(display)}>
            <Monitor display={display} chosen={chosen} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Monitor({ display, chosen }: { display: Display; chosen: ScreenId | null }) {
  const { t } = useTranslation()
  const screens = useShared((state) => state.screens.screens)
  const [nameOf, calledOf] = [useScreenName(), useDisplayName()]
  const here = screens.filter((each) => each.display === display.id)
  return (
    <div
      className={css.monitor}
      data-chosen={here.some(({ id }) => id === chosen) || undefined}
      data-testid="display"
    >
      <b className={css.number}>{display.number}</b>
      <span className={css.called}>{calledOf(display)}</span>
      <span className={css.size}>{sizeOf(display)}</span>
      <span className={css.here}>{here.map(nameOf).join(', ') || t('screens.vacant')}</span>
    </div>
  )
}

/** What all of them cover; never nothing, since it is divided by. */
function boundsOf(displays: Display[]) {
  const x = Math.min(...displays.map((each) => each.x))
  const y = Math.min(...displays.map((each) => each.y))
  const right = Math.max(...displays.map((each) => each.x + each.width))
  const bottom = Math.max(...displays.map((each) => each.y + each.height))
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) }
}
