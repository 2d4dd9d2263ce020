import { Button, Menu } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BookmarkFilter } from '../../../preload/contract'
import { useShared } from '../../state'
import { exportList } from './actions'

interface ExportMenuProps {
  filter: BookmarkFilter
  ticked: ReadonlySet<string>
}

const formats = ['xlsx', 'csv'] as const

/** The picked ones, where there are any; else all that match the filter. */
export function ExportMenu({ filter, ticked }: ExportMenuProps) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const ids = ticked.size > 0 ? [...ticked] : undefined
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileSpreadsheet />}
          data-testid="violations-export"
        >
          {t('violations.actions.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t(ids ? 'violations.actions.exportPicked' : 'violations.actions.exportAll')}
        </Menu.Label>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => exportList({ filter, ids, format, language })}
            data-testid={`violations-export-${format}`}
          >
            {t(`violations.actions.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
