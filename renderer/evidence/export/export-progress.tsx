import { Button, Progress } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportState } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api } from '../../state'
import css from '../evidence.module.css'

interface ExportProgressProps {
  now: Extract<ExportState, { state: 'working' }>
  onClose: () => void
}

export function ExportProgress({ now: { step, share }, onClose }: ExportProgressProps) {
  const { t } = useTranslation()
  const [stopping, setStopping] = useState(false)
  const hide = useRef<HTMLButtonElement>(null)
  // The form that had the keyboard is gone.
  useEffect(() => hide.current?.focus(), [])
  const stop = () => {
    setStopping(true)
    void settle(api.evidence.cancelExport())
  }
  const percent = Math.round(share * 100)
  return (
    <div className={`${css.form} ${css.over}`} data-testid="export-working">
      <p className={css.step}>
        <span role="status">{t(`evidence.export.steps.${step}`)}</span>
        <span className={css.percent}>{percent} %</span>
      </p>
      <Progress
        value={percent}
        size="lg"
        transitionDuration={150}
        aria-label={t(`evidence.export.steps.${step}`)}
      />
      <p className={css.quiet}>{t('evidence.export.goesOn')}</p>
      <div className={css.buttons}>
        <Button variant="default" disabled={stopping} onClick={stop} data-testid="export-cancel">
          {t(stopping ? 'evidence.export.cancelling' : 'evidence.export.cancel')}
        </Button>
        <Button ref={hide} onClick={onClose} data-autofocus>
          {t('evidence.export.hide')}
        </Button>
      </div>
    </div>
  )
}
