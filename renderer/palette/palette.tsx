import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openPalette, useDialogs } from '../components/dialogs'
import { onWall } from '../components/keyboard'
import { useKeys } from '../components/keymap'
import type { PaletteWall } from './choose'
import { Content } from './content'
import { usePrepared } from './items'
import css from './palette.module.css'

const [store, spotlight] = createSpotlight()

interface PaletteProps {
  opened: boolean
  onClose: () => void
  /** None of it may change from one drawing to the next. */
  wall: PaletteWall
}

/** Finds cameras, facilities, scenes, layouts, tours and commands, and does what they are for. */
export function Palette({ opened, onClose, wall }: PaletteProps) {
  // A dialogue with something half done in it is not taken away by a key.
  useKeys('everywhere', { 'app.palette': () => !useDialogs.getState().open && openPalette() })
  usePrepared()
  const before = useFocusBefore(opened)
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened])
  const close = () => {
    onClose()
    // The selection may have gone on to another tile since.
    if (onWall(before.current)) wall.focus()
    else before.current?.focus()
  }
  const { t } = useTranslation()
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      returnFocus={false}
      onSpotlightClose={() => opened && close()}
      closeOnActionTrigger={false}
      classNames={{ content: css.content }}
      size="44rem"
      yOffset="10vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
      // The pictures go on as they are; a click beside the palette closes it.
      overlayProps={{ backgroundOpacity: 0, blur: 0 }}
      shadow="xl"
      transitionProps={{ duration: 0 }}
    >
      <Content store={store} wall={wall} close={close} />
    </Spotlight.Root>
  )
}

/** What had the focus when the palette came. */
function useFocusBefore(opened: boolean) {
  const before = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    if (opened) before.current = activeElement instanceof HTMLElement ? activeElement : null
  }, [opened])
  return before
}
