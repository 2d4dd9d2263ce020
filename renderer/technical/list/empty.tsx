import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openCameras } from '../../components/dialogs'
import { everything, want } from '../store'
import css from './list.module.css'

/** Why there is no row, and what to do. */
export function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={css.empty} data-testid="technical-empty">
      <h2>{t(filtered ? 'technical.empty.title' : 'technical.empty.none')}</h2>
      <p>{t(filtered ? 'technical.empty.text' : 'technical.empty.noneText')}</p>
      {filtered ? (
        <Button variant="default" onClick={() => want(everything)}>
          {t('technical.empty.clear')}
        </Button>
      ) : (
        <Button onClick={() => openCameras()}>{t('shell.menu.cameras')}</Button>
      )}
    </div>
  )
}
