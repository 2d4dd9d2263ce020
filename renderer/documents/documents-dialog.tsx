import { FocusTrap, Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type DocumentsStart, openDocuments } from '../components/dialogs'
import css from './documents.module.css'
import { OrganisationTab } from './organisation-tab'
import { useDocuments } from './store'
import { UrgeTab } from './urge-tab'

export interface DocumentsDialogProps {
  opened: boolean
  start: DocumentsStart
  onClose: () => void
}

/** The list of facilities to be urged, and who writes documents here. */
export function DocumentsDialog({ opened, start, onClose }: DocumentsDialogProps) {
  const { t } = useTranslation()
  const state = useDocuments()
  return (
    <Modal
      opened={opened && state !== null}
      onClose={onClose}
      title={t(`documents.titles.${start.tab}`)}
      size="min(76rem, 96vw)"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('documents.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="documents"
    >
      <FocusTrap.InitialFocus />
      <Tabs
        value={start.tab}
        onChange={(tab) => openDocuments({ ...start, tab: tab as DocumentsStart['tab'] })}
      >
        <Tabs.List>
          <Tabs.Tab value="urge">{t('documents.tabs.urge')}</Tabs.Tab>
          <Tabs.Tab value="organisation" data-testid="documents-organisation">
            {t('documents.tabs.organisation')}
          </Tabs.Tab>
        </Tabs.List>
        {state && (
          <>
            {/* What was chosen and typed is there again after a look at the other tab. */}
            <div className={css.body} hidden={start.tab !== 'urge'}>
              <UrgeTab state={state} scope={start.scope} />
            </div>
            <div className={css.body} hidden={start.tab !== 'organisation'}>
              <OrganisationTab state={state} />
            </div>
          </>
        )}
      </Tabs>
    </Modal>
  )
}
