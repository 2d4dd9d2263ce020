import { Button, Modal } from '@mantine/core'
import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RetentionAmount, type RetentionState, TRASH_DAYS } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { settle } from '../../components/settle'
import { dateOf } from '../../components/time'
import { useEscape } from '../../components/use-escape'
import { api } from '../../state'
import settingsCss from '../settings.module.css'
import { Going } from './going'
import { LimitFields, limitsOf, policyOf } from './limits'
import { PurgeButton } from './purge-button'
import css from './retention.module.css'
import { usePreview } from './use-retention'

interface RetentionDialogProps {
  opened: boolean
  onClose: () => void
  state: RetentionState
}

/** How long evidence is kept: what is there, what would go, and deleting it. */
export function RetentionDialog({ opened, onClose, state }: RetentionDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('retention.title')}
      size="min(61rem, 100vw - 4rem)"
      closeOnEscape={false}
      classNames={{ title: settingsCss.title, content: settingsCss.content }}
      closeButtonProps={{ 'aria-label': t('retention.close') }}
      transitionProps={{ duration: 120 }}
      zIndex={250}
      data-testid="retention"
    >
      <Body state={state} onClose={onClose} />
    </Modal>
  )
}

/** Mounted anew each time it is opened: what was typed and not saved is gone. */
function Body({ state, onClose }: Pick<RetentionDialogProps, 'state' | 'onClose'>) {
  const { t } = useTranslation()
  const { policy: stored, last, held, locked } = state
  const [limits, setLimits] = useState(() => limitsOf(stored))
  const [asking, setAsking] = useState(false)
  useEscape(!asking, onClose)
  const policy = policyOf(limits)
  const [round, again] = useReducer((count: number) => count + 1, 0)
  const preview = usePreview(policy, round)
  const same = policy.days === stored.days && policy.gigabytes === stored.gigabytes
  const off = policy.days === null && policy.gigabytes === null
  return (
    <>
      <dl className={css.facts}>
        <Fact name={t('retention.held')} amount={held} />
        <Fact name={t('retention.locked')} amount={locked} />
        <Fact name={t('retention.last')} amount={last} at={last?.at} />
      </dl>
      <LimitFields limits={limits} onChange={setLimits} />
      <p className={css.quiet}>
        {t('retention.trash', { days: TRASH_DAYS })} {t('retention.spared')}
      </p>
      <Going preview={preview} />
      <footer className={css.foot}>
        <PurgeButton {...{ preview, asking }} onAsking={setAsking} onDone={again} />
        <Button
          disabled={same}
          onClick={() => settle(api.retention.set(policy))}
          data-testid="retention-save"
        >
          {t(same ? 'retention.saved' : off ? 'retention.saveOff' : 'retention.save')}
        </Button>
      </footer>
    </>
  )
}

interface FactProps {
  name: string
  amount: RetentionAmount | null
  at?: number | undefined
}

function Fact({ name, amount, at }: FactProps) {
  const { t, i18n } = useTranslation()
  const size = formatsFor(i18n.language).bytes(amount?.bytes ?? 0)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {at !== undefined && `${dateOf(at)} · `}
        {amount ? t('retention.amount', { count: amount.count, size }) : t('retention.never')}
      </dd>
    </div>
  )
}
