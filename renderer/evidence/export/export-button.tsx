import { Button, type ButtonProps } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MOST_EXPORTED } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { openExport } from '../../components/dialogs'

export interface ExportButtonProps extends ButtonProps {
  /** Of the bookmarks that the package is to hold. */
  ids: string[]
}

export function ExportButton({ ids, ...rest }: ExportButtonProps) {
  const { t } = useTranslation()
  const { disabled = false, title } = useAllowed('export')
  const tooMany = ids.length > MOST_EXPORTED
  return (
    <Button
      variant="default"
      leftSection={<IconFileCertificate size="1.1em" aria-hidden="true" />}
      {...rest}
      disabled={disabled || ids.length === 0 || tooMany}
      title={tooMany ? t('evidence.export.tooMany', { count: MOST_EXPORTED }) : title}
      onClick={() => openExport(ids)}
      data-testid="export-button"
    >
      {t('evidence.export.button')}
    </Button>
  )
}
