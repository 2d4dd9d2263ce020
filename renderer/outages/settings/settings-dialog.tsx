import { Button, FocusTrap, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutageSettings } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api, useOutages } from '../../state'
import { LimitRows } from './limit-rows'
import { QuietRows } from './quiet-rows'
import css from './settings.module.css'
import { SoundRows } from './sound-rows'
import { closeSettings, useSettings } from './store'

/** What makes an outage of what cameras do, how it sounds, and where it does not. */
export function SettingsDialog() {
  const { t } = useTranslation()
  const opened = useSettings((state) => state.open)
  const settings = useOutages(({ state }) => state?.settings)
  return (
    <Modal
      opened={opened}
      onClose={closeSettings}
      title={t('outages.settings.title')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('outages.settings.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="outages-settings"
    >
      <FocusTrap.InitialFocus />
      {settings && <Form settings={settings} />}
    </Modal>
  )
}

const isWhole = (settings: OutageSettings) => !JSON.stringify(settings.limits).includes('null')

function Form({ settings }: { settings: OutageSettings }) {
  const { t } = useTranslation()
  // As it was when the dialogue opened: every outage pushes the settings once more.
  const [draft, setDraft] = useState(settings)
  const change = (part: Partial<OutageSettings>) => setDraft((now) => ({ ...now, ...part }))
  const save = async () => {
    if (await settle(api.outages.set(draft))) closeSettings()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={css.rows}>
        <LimitRows limits={draft.limits} onChange={(limits) => change({ limits })} />
        <SoundRows sound={draft.sound} onChange={(sound) => change({ sound })} />
        <QuietRows quiet={draft.quiet} onChange={(quiet) => change({ quiet })} />
      </div>
      <footer className={css.foot}>
        <Button variant="default" onClick={closeSettings}>
          {t('outages.settings.cancel')}
        </Button>
        <Button type="submit" disabled={!isWhole(draft)} data-testid="outages-settings-save">
          {t('outages.settings.save')}
        </Button>
      </footer>
    </form>
  )
}
