import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportOpened } from '../../preload/contract'
import { api } from '../state'
import { act } from './act'
import css from './reports.module.css'

interface FinishProps {
  opened: boolean
  report: ReportOpened
  onClose: () => void
}

/** What it means that a report is final, and what is still missing. */
export function Finish({ opened, report: { report, lacking }, onClose }: FinishProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const { to, organisation, texts } = report.entry
  const missing = [
    ...(organisation.issuer ? [] : (['issuer'] as const)),
    ...(to.length > 0 ? [] : (['to'] as const)),
    ...(texts.difficulties.trim() ? [] : (['difficulties'] as const)),
    ...(report.to > Date.now() ? (['running'] as const) : []),
    ...(lacking.length > 0 ? (['pictures'] as const) : []),
  ]
  const finish = async () => {
    setBusy(true)
    if (await act(api.reports.finish({ id: report.id }))) onClose()
    setBusy(false)
  }
  return (
    <Modal
      {...{ opened, onClose }}
      title={t('reports.finish.title')}
      closeButtonProps={{ 'aria-label': t('reports.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="report-finish-dialog"
    >
      <p>{t('reports.finish.meaning')}</p>
      {missing.length > 0 && (
        <ul className={css.missing}>
          {missing.map((what) => (
            <li key={what}>{t(`reports.finish.missing.${what}`)}</li>
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={busy}
          onClick={() => void finish()}
          data-autofocus
          data-testid="report-finish-confirm"
        >
          {t('reports.finish.confirm')}
        </Button>
      </div>
      {busy && <p className={css.hint}>{t('reports.finish.busy')}</p>}
    </Modal>
  )
}
