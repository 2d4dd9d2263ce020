import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconFileExport, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { KeyHint } from '../components/keymap'
import { duplicateProgramme, exportFile, printOrder, removeProgramme } from './list/acts'

/** What is done with a programme seldom. */
export function More() {
  const { t } = useTranslation()
  const may = useAllowed('present')
  const icon = { size: '1rem', 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width="19rem">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="input-xs"
          aria-label={t('programmes.more')}
          data-testid="programme-more"
        >
          <IconDots size="1.125rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPrinter {...icon} />}
          rightSection={<KeyHint action="programmes.print" />}
          onClick={() => void printOrder()}
          {...may}
          data-testid="programme-print"
        >
          {t('programmes.print')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport {...icon} />}
          rightSection={<KeyHint action="programmes.export" />}
          onClick={() => void exportFile()}
          {...may}
          data-testid="programme-export"
        >
          {t('programmes.export')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          onClick={() => void duplicateProgramme()}
          {...may}
          data-testid="programme-duplicate"
        >
          {t('programmes.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          onClick={() => void removeProgramme()}
          {...may}
          data-testid="programme-remove"
        >
          {t('programmes.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
