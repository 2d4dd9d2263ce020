import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StartChoices } from '../../../preload/contract'
import { useKeyText } from '../../components/keymap'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'
import css from './dialog.module.css'

const CHOICES = ['withSystem', 'kiosk'] as const satisfies (keyof StartChoices)[]

/** How the station starts; the last walls come back always. */
export function StartSettings() {
  const { t } = useTranslation()
  const start = useShared(({ screens }) => screens.start)
  const keys = useKeyText('screens.open')
  return (
    <section className={css.choice} aria-label={t('screens.start.title')}>
      <h3>{t('screens.start.title')}</h3>
      {CHOICES.map((choice) => (
        <Switch
          key={choice}
          className={css.turn}
          label={t(`screens.start.${choice}`)}
          description={t(`screens.start.${choice}Hint`, { keys })}
          checked={start[choice]}
          onChange={(event) => {
            settle(api.screens.setStart({ [choice]: event.currentTarget.checked }))
          }}
          data-testid={`screens-${choice}`}
        />
      ))}
    </section>
  )
}
