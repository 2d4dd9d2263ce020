import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openCameras } from '../../components/dialogs'
import css from './list.module.css'
import { choose } from './store'

export function NoFacilities() {
  const { t } = useTranslation()
  return (
    <div className={css.empty} data-testid="facility-empty">
      <h2>{t('facility.empty.none')}</h2>
      <p>{t('facility.empty.noneText')}</p>
      <Group gap="xs">
        <Button onClick={() => openCameras({ import: true })}>
          {t('facility.actions.import')}
        </Button>
      </Group>
    </div>
  )
}

export function NothingFound() {
  const { t } = useTranslation()
  return (
    <div className={css.empty} data-testid="facility-empty">
      <h2>{t('facility.empty.filtered')}</h2>
      <p>{t('facility.empty.filteredText')}</p>
      <Button variant="default" onClick={() => choose({ query: '', narrow: null })}>
        {t('facility.empty.clear')}
      </Button>
    </div>
  )
}
