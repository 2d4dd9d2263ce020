import { Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quality } from '../../../preload/contract'
import css from './form.module.css'

/** Main gives up after this long. */
const LIMIT_MS = 15_000

export function TestRunning({ quality, since }: { quality: Quality; since: number }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const passed = Math.max(0, now - since)
  return (
    <div data-testid="camera-test-running">
      <div className={css.picture}>
        <strong>{t('cameras.test.running', { seconds: Math.floor(passed / 1000) })}</strong>
        <span>{t(`cameras.test.${quality}`)}</span>
        <span>{t('cameras.test.patience')}</span>
      </div>
      <Progress
        className={css.progress}
        value={Math.min(100, (passed / LIMIT_MS) * 100)}
        size={3}
      />
    </div>
  )
}
