import { Button, FocusTrap, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TechnicalSettings } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api, useTechnical } from '../../state'
import { CriterionRows } from './criterion-rows'
import { faultsOf } from './faults'
import { HowRows } from './how-rows'
import css from './standard.module.css'

interface StandardDialogProps {
  opened: boolean
  onClose: () => void
}

/** What is asked of every camera, and how it is measured. */
export function StandardDialog({ opened, onClose }: StandardDialogProps) {
  const { t } = useTranslation()
  const settings = useTechnical((known) => known.state?.settings)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('technical.settings.title')}
      size="46rem"
      closeButtonProps={{ 'aria-label': t('technical.settings.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="technical-standard"
    >
      <FocusTrap.InitialFocus />
      {settings && <Form settings={settings} onClose={onClose} />}
    </Modal>
  )
}

function Form({ settings, onClose }: { settings: TechnicalSettings; onClose: () => void }) {
  const { t } = useTranslation()
  // As it was when the dialogue opened: every step of a check pushes the settings once more.
  const [draft, setDraft] = useState(settings)
  const faults = faultsOf(draft)
  const save = async () => {
    if (await settle(api.technical.set(draft))) onClose()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={css.note}>{t('technical.settings.note')}</p>
      <div className={css.rows}>
        <CriterionRows
          standard={draft.standard}
          faults={faults}
          onChange={(change) =>
            setDraft((now) => ({ ...now, standard: { ...now.standard, ...change } }))
          }
        />
        <HowRows
          {...{ draft, faults }}
          onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        />
      </div>
      <footer className={css.foot}>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void api.technical.defaults().then(setDraft)}
        >
          {t('technical.settings.reset')}
        </Button>
        <span />
        <Button variant="default" onClick={onClose}>
          {t('technical.settings.cancel')}
        </Button>
        <Button type="submit" disabled={faults.size > 0} data-testid="technical-save">
          {t('technical.settings.save')}
        </Button>
      </footer>
    </form>
  )
}
