import { useTranslation } from 'react-i18next'
import { FIRST_SCREEN } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { useShared } from '../state'
import { work } from './actions'
import { useDisplay, useScreenName } from './names'
import css from './screens.module.css'

/** Above the wall, while it is that of another window: nobody may work on the wrong one. */
export function ScreenStrip() {
  const { t } = useTranslation()
  const kiosk = useShared((state) => state.kiosk)
  const id = useShared((state) => state.screen)
  const screen = useShared(({ screens }) => screens.screens.find((each) => each.id === id))
  const nameOf = useScreenName()
  const display = useDisplay(screen?.display ?? null)
  const own = useShared(({ screens }) => screens.screens.find((each) => each.id === FIRST_SCREEN))
  if (kiosk || !screen || !own || id === FIRST_SCREEN) return null
  return (
    <div className={css.strip} data-lost={screen.lost !== null || undefined} role="status">
      <span data-testid="screen-strip">
        {t('screens.working')} <b>{nameOf(screen)}</b>
        {display?.label && ` · ${display.label}`}
        {!screen.shown && ` · ${t('screens.lost', { display: screen.lost ?? '' })}`}
      </span>
      <button type="button" onClick={() => work(FIRST_SCREEN)}>
        {t('screens.back', { screen: nameOf(own) })} <KeyHint action="screens.show1" />
      </button>
    </div>
  )
}
