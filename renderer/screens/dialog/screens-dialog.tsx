import { Button, FocusTrap, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScreenId } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { useEscape } from '../../components/use-escape'
import { api, useShared } from '../../state'
import { openNext } from '../actions'
import { useDisplayName, useScreenName } from '../names'
import css from './dialog.module.css'
import { DisplayMap } from './display-map'
import { LockSettings } from './lock-settings'
import { ScreenRow } from './screen-row'
import { StartSettings } from './start-settings'

interface ScreensDialogProps {
  opened: boolean
  onClose: () => void
}

/** Every change applies at once; there is nothing to save. */
export function ScreensDialog({ opened, onClose }: ScreensDialogProps) {
  const { t } = useTranslation()
  useEscape(opened, onClose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('screens.title')}
      closeOnEscape={false}
      size="min(62rem, 96vw)"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('screens.done') }}
      transitionProps={{ duration: 120 }}
      data-testid="screens"
    >
      <FocusTrap.InitialFocus />
      <Screens />
      <div className={css.choices}>
        <StartSettings />
        <LockSettings />
      </div>
    </Modal>
  )
}

function Screens() {
  const { t } = useTranslation()
  const { screens, displays } = useShared((state) => state.screens)
  const [chosen, choose] = useState<ScreenId | null>(null)
  const full = screens.filter(({ open }) => open).length === 8
  return (
    <>
      <DisplayMap chosen={chosen} />
      <div className={css.acts}>
        <IdentifyButton />
        <Button
          variant="default"
          leftSection={<IconPlus />}
          disabled={full}
          onClick={openNext}
          data-testid="screens-add"
        >
          {t('screens.open')}
        </Button>
        <span className={css.hint}>
          {t(displays.length > 1 ? 'screens.hintMany' : 'screens.hintOne')}
        </span>
      </div>
      <ul className={css.rows} onMouseLeave={() => choose(null)}>
        {screens.map((screen) => (
          <ScreenRow key={screen.id} screen={screen} onHover={() => choose(screen.id)} />
        ))}
      </ul>
    </>
  )
}

/** What each display shows for a moment: whose wall it has, else what it is called. */
function IdentifyButton() {
  const { t } = useTranslation()
  const { screens, displays } = useShared((state) => state.screens)
  const [nameOf, calledOf] = [useScreenName(), useDisplayName()]
  const identify = () => {
    const words = displays.map((display) => {
      const here = screens.filter((each) => each.display === display.id).map(nameOf)
      return { display: display.id, text: here.join(', ') || calledOf(display) }
    })
    settle(api.screens.identify(words))
  }
  return (
    <Button variant="default" onClick={identify} data-testid="screens-identify">
      {t('screens.identify')}
    </Button>
  )
}
