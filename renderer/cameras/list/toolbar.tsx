import { Button, CloseButton, Group, TextInput } from '@mantine/core'
import {
  IconEyeOff,
  IconFileExport,
  IconFileImport,
  IconPencil,
  IconPlus,
  IconRadar2,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { openOnvif, openPrivacy } from '../../components/dialogs'
import { IconButton } from '../../components/icon-button'
import { api } from '../../state'
import { useSay } from '../use-say'
import css from './list.module.css'
import { useExports } from './use-exports'

interface ToolbarProps {
  query: string
  onQuery: (query: string) => void
  searchRef: Ref<HTMLInputElement>
  onLeaveSearch: () => void
  /** Ids that the actions are about. */
  chosen: string[]
  demo: boolean
  onAdd: () => void
  onImport: () => void
  onEdit: () => void
  onRemove: () => void
}

function Search({ query, onQuery, searchRef, onLeaveSearch }: ToolbarProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      ref={searchRef}
      className={css.search}
      size="sm"
      leftSection={<IconSearch />}
      rightSection={
        query && (
          <CloseButton
            size="sm"
            aria-label={t('cameras.clearSearch')}
            onClick={() => onQuery('')}
          />
        )
      }
      placeholder={t('cameras.search')}
      aria-label={t('cameras.search')}
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        onLeaveSearch()
      }}
      data-testid="cameras-search"
      data-autofocus
    />
  )
}

function RowActions({ chosen, demo, onEdit, onRemove }: ToolbarProps) {
  const { t } = useTranslation()
  const say = useSay()
  const off = demo || chosen.length === 0
  const setEnabled = async (enabled: boolean) => {
    const outcome = await api.cameras.setEnabled({ ids: chosen, enabled })
    if (outcome.status === 'refused') say.complain(outcome)
  }
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconPencil />}
        disabled={demo || chosen.length !== 1}
        onClick={onEdit}
        data-testid="cameras-edit"
      >
        {t('cameras.actions.edit')}
      </Button>
      <Button
        variant="default"
        disabled={off}
        onClick={() => setEnabled(true)}
        data-testid="cameras-enable"
      >
        {t('cameras.actions.enable')}
      </Button>
      <Button
        variant="default"
        disabled={off}
        onClick={() => setEnabled(false)}
        data-testid="cameras-disable"
      >
        {t('cameras.actions.disable')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash />}
        disabled={off}
        onClick={onRemove}
        data-testid="cameras-remove"
      >
        {t('cameras.actions.remove')}
      </Button>
      <IconButton
        label={t('privacy.open')}
        disabled={chosen.length !== 1}
        onClick={() => chosen[0] && openPrivacy(chosen[0])}
      >
        <IconEyeOff />
      </IconButton>
    </Group>
  )
}

function ListActions({ demo, onAdd, onImport }: ToolbarProps) {
  const { t } = useTranslation()
  const { exportAll, saveTemplate } = useExports()
  return (
    <Group gap={6} wrap="nowrap" ml="auto">
      <Button variant="subtle" onClick={() => saveTemplate('xlsx')} data-testid="cameras-template">
        {t('cameras.actions.template')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileExport />}
        disabled={demo}
        onClick={exportAll}
        data-testid="cameras-export"
      >
        {t('cameras.actions.export')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport />}
        onClick={onImport}
        data-testid="cameras-import"
      >
        {t('cameras.actions.import')}
      </Button>
      <IconButton label={t('cameras.actions.find')} onClick={openOnvif}>
        <IconRadar2 />
      </IconButton>
      <Button leftSection={<IconPlus />} onClick={onAdd} data-testid="cameras-add">
        {t('cameras.actions.add')}
      </Button>
    </Group>
  )
}

export function Toolbar(props: ToolbarProps) {
  return (
    <div className={css.toolbar}>
      <Search {...props} />
      <RowActions {...props} />
      <ListActions {...props} />
    </div>
  )
}
