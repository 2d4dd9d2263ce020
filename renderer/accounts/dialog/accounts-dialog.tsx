import { FocusTrap, Modal, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../../components/use-escape'
import { useShared } from '../../state'
import css from '../accounts.module.css'
import { PeopleTab } from './people-tab'
import { RightsTab } from './rights-tab'
import { StationTab } from './station-tab'
import { useUndoKey } from './undo'
import { useAccounts } from './use-accounts'

interface AccountsDialogProps {
  opened: boolean
  onClose: () => void
}

/** Who may sit here, what each role may do, and whether there are accounts at all. */
export function AccountsDialog({ opened, onClose }: AccountsDialogProps) {
  const { t } = useTranslation()
  useEscape(opened, onClose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('accounts.title')}
      closeOnEscape={false}
      size="min(76rem, 96vw)"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('accounts.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="accounts"
    >
      <FocusTrap.InitialFocus />
      {opened && <Content />}
    </Modal>
  )
}

const TABS = ['people', 'rights', 'station'] as const

function Content() {
  const { t } = useTranslation()
  const many = useShared(({ accounts }) => accounts.mode === 'accounts')
  const [tab, setTab] = useState<string | null>('people')
  useUndoKey()
  const { state, reload } = useAccounts(many)
  if (!many) return <StationTab />
  if (!state) return <div className={css.body} />
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List>
        {TABS.map((each) => (
          <Tabs.Tab key={each} value={each} data-testid={`accounts-${each}`}>
            {t(`accounts.tabs.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="people" className={css.body}>
        <PeopleTab {...state} reload={reload} />
      </Tabs.Panel>
      <Tabs.Panel value="rights" className={css.body}>
        <RightsTab roles={state.roles} reload={reload} />
      </Tabs.Panel>
      <Tabs.Panel value="station" className={css.body}>
        <StationTab />
      </Tabs.Panel>
    </Tabs>
  )
}
