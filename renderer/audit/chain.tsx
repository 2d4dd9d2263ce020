import { Button } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditCheck } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { useNow } from '../components/ticker'
import { moment } from '../components/time'
import { api } from '../state'
import css from './audit.module.css'

/** Has the whole chain checked; what comes of it is pushed. */
export const checkChain = () => void api.audit.check().catch(() => {})

/** Whether what is listed can be believed: checked when somebody asks. */
export function Chain() {
  const { t, i18n } = useTranslation()
  const [check, setCheck] = useState<AuditCheck>({ state: 'idle' })
  const now = useNow()
  useEffect(() => {
    api.audit.checkState().then(setCheck, () => {})
    return api.audit.onCheckChanged(setCheck)
  }, [])
  const working = check.state === 'working'
  return (
    <div className={css.strip} data-testid="audit-chain" data-state={check.state}>
      {check.state === 'broken' ? (
        <IconAlertTriangle aria-hidden="true" />
      ) : (
        <IconShieldCheck aria-hidden="true" />
      )}
      <p aria-live="polite">
        {check.state === 'idle' && t('audit.chain.idle')}
        {working && t('audit.chain.working', { percent: Math.floor(check.share * 100) })}
        {check.state === 'sound' &&
          t('audit.chain.sound', {
            count: check.records,
            at: moment(check.at, now, i18n.language),
          })}
        {check.state === 'sound' &&
          check.repairs > 0 &&
          ` ${t('audit.chain.repairs', { count: check.repairs })}`}
        {check.state === 'broken' && <strong>{brokenText(check)}</strong>}
      </p>
      {working && (
        <span className={css.track}>
          <span style={{ width: `${check.share * 100}%` }} />
        </span>
      )}
      <Button
        size="compact-xs"
        variant="default"
        disabled={working}
        onClick={checkChain}
        rightSection={<KeyHint action="audit.check" />}
        data-testid="audit-check"
      >
        {t('audit.chain.check')}
      </Button>
    </div>
  )
}

/** In the words of the check of packages, which says the same of a log. */
function brokenText(check: Extract<AuditCheck, { state: 'broken' }>): string {
  const { reason, file: path, line, seq, detail } = check
  const key = `evidence.findings.log.${reason}` as 'evidence.findings.log.changed'
  return i18next.t('audit.chain.broken', { what: i18next.t(key, { path, line, seq, detail }) })
}
