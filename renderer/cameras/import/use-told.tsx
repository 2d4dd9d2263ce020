import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { notify } from '../notify'
import type { Result } from './use-import'
import { IMPORT_NOTICE, useUndoImport } from './use-undo-import'

/** Once the import is closed: what it brought, with its way back. */
export function useTold() {
  const { t } = useTranslation()
  const { undo } = useUndoImport()
  return {
    tell: ({ created, updated, facilities, at }: Result, file: string) =>
      notify({
        id: IMPORT_NOTICE,
        title: t('cameras.import.told', { file }),
        autoClose: 20_000,
        message: (
          <Group gap="sm" justify="space-between" wrap="nowrap">
            <span>
              {t('cameras.import.toldText', {
                cameras: created + updated,
                facilities: facilities.created + facilities.updated,
              })}
            </span>
            <Button
              flex="none"
              size="compact-sm"
              variant="light"
              onClick={() => void undo(at)}
              data-testid="import-told-undo"
            >
              {t('common.undo')}
            </Button>
          </Group>
        ),
      }),
  }
}
