import { useTranslation } from 'react-i18next'
import { settle } from '../components/settle'
import { api, useShared } from '../state'

/** Nobody may take the demo for real pictures. */
export function DemoBanner() {
  const { t } = useTranslation()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const count = useShared((state) => state.registry.cameras.length)
  if (!demo) return null
  return (
    <div className="demo" data-testid="demo-banner">
      <span>{t('shell.demo.banner', { count })}</span>
      <button type="button" onClick={() => settle(api.app.leaveDemo())}>
        {t('shell.demo.leave')}
      </button>
    </div>
  )
}
