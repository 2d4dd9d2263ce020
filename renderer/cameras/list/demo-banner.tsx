import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLeaveDemo } from '../use-leave-demo'
import css from './list.module.css'

export function DemoBanner() {
  const { t } = useTranslation()
  const leave = useLeaveDemo()
  return (
    <div className={css.banner} data-testid="cameras-demo">
      <div>
        <strong>{t('cameras.demo.title')}</strong>
        <p>{t('cameras.demo.text')}</p>
      </div>
      <Button size="xs" variant="default" onClick={leave} data-testid="cameras-leave-demo">
        {t('cameras.demo.leave')}
      </Button>
    </div>
  )
}
