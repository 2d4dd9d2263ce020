import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The one heading of the first level, for whoever hears the window. */
export function ProductHeading() {
  const { t } = useTranslation()
  return <VisuallyHidden component="h1">{t('common.product')}</VisuallyHidden>
}
