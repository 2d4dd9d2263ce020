import { Button, Group } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './list.module.css'
import { useExports } from './use-exports'

function Empty({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      <Group gap="xs" justify="center">
        {children}
      </Group>
    </div>
  )
}

export function NoCameras({ onAdd, onImport }: { onAdd: () => void; onImport: () => void }) {
  const { t } = useTranslation()
  const { saveTemplate } = useExports()
  return (
    <Empty title={t('cameras.empty.title')} text={t('cameras.empty.text')}>
      <Button leftSection={<IconPlus />} onClick={onAdd}>
        {t('cameras.actions.add')}
      </Button>
      <Button variant="default" leftSection={<IconFileImport />} onClick={onImport}>
        {t('cameras.actions.import')}
      </Button>
      <Button variant="default" onClick={() => saveTemplate('xlsx')}>
        {t('cameras.actions.template')}
      </Button>
    </Empty>
  )
}

export function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <Empty title={t('cameras.empty.searchTitle')} text={t('cameras.empty.searchText')}>
      <Button variant="default" onClick={onClear}>
        {t('cameras.clearSearch')}
      </Button>
    </Empty>
  )
}
