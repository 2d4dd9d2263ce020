import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportState } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { settle } from '../../components/settle'
import { api } from '../../state'
import css from '../evidence.module.css'

type Done = Extract<ExportState, { state: 'done' }>
type Failed = Extract<ExportState, { state: 'failed' }>

interface ExportResultProps {
  now: Done | Failed
  onAgain: () => void
  onClose: () => void
}

/** The keyboard is on what comes next: Enter goes on. */
export function ExportResult({ now, onAgain, onClose }: ExportResultProps) {
  const { t } = useTranslation()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const other =
    now.state === 'done' ? (
      <Button
        variant="default"
        onClick={() => settle(api.evidence.revealExport())}
        data-testid="export-reveal"
      >
        {t('evidence.export.reveal')}
      </Button>
    ) : (
      <Button variant="default" onClick={onAgain} data-testid="export-again-button">
        {t('evidence.export.retry')}
      </Button>
    )
  return (
    <div className={`${css.form} ${css.over}`} data-testid={`export-${now.state}`}>
      {now.state === 'done' ? <Made now={now} /> : <NotMade now={now} />}
      <div className={css.buttons}>
        {other}
        <Button ref={next} onClick={onClose} data-testid="export-close">
          {t('evidence.export.close')}
        </Button>
      </div>
    </div>
  )
}

function Made({ now: { path, size, lacks, withheld } }: { now: Done }) {
  const { t, i18n } = useTranslation()
  const { bytes } = formatsFor(i18n.language)
  return (
    <>
      <h3 className={css.verdict}>
        <IconCircleCheck aria-hidden="true" />
        {t('evidence.export.done')}
      </h3>
      <p className={css.path}>{path}</p>
      <p className={css.quiet}>{t('evidence.export.size', { size: bytes(size) })}</p>
      {withheld > 0 && (
        <p className={css.quiet} data-testid="export-withheld">
          {t('evidence.export.withheld', { count: withheld })}
        </p>
      )}
      {lacks.length > 0 && (
        <div className={css.trouble}>
          {t('evidence.export.withLacks')}
          <ul>
            {lacks.map(({ reason, count }) => (
              <li key={reason}>{t(`evidence.lacks.${reason}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function NotMade({ now: { reason, detail } }: { now: Failed }) {
  const { t } = useTranslation()
  return (
    <>
      <h3 className={css.verdict} data-level="warning">
        <IconAlertTriangle aria-hidden="true" />
        {t('evidence.export.failed')}
      </h3>
      <p role="alert">{t(`evidence.reasons.${reason}`)}</p>
      <p className={css.quiet}>
        {t('evidence.export.nothingLeft')}
        {detail && ` ${t('evidence.export.detail', { detail })}`}
      </p>
    </>
  )
}
