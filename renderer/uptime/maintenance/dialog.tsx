import { Button, Loader, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../state'
import { useUndoKey } from '../use-undo-key'
import { type Draft, emptyDraft, PlanForm } from './form'
import { PlanList } from './list'
import css from './maintenance.module.css'
import { usePlans } from './use-plans'

interface MaintenanceDialogProps {
  opened: boolean
  /** Code of the facility that a new plan is about at first. */
  facility: string
  onClose: () => void
}

/** When cameras may be down without being missed. */
export function MaintenanceDialog({ opened, facility, onClose }: MaintenanceDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('uptime.maintenance.title')}
      size="min(64rem, 96vw)"
      closeButtonProps={{ 'aria-label': t('uptime.maintenance.close') }}
      data-testid="maintenance"
    >
      <Plans facility={facility} />
    </Modal>
  )
}

function Plans({ facility }: { facility: string }) {
  const { t } = useTranslation()
  const plans = usePlans()
  const may = useMay('plan')
  const [draft, setDraft] = useState<Draft | null>(null)
  useUndoKey(() => true)
  return (
    <div className={css.plans}>
      <p className={css.hint}>{t('uptime.maintenance.hint')}</p>
      {draft ? (
        <PlanForm key={draft.id} start={draft} onDone={() => setDraft(null)} />
      ) : (
        <>
          {may && (
            <Button
              className={css.add}
              data-autofocus
              onClick={() => setDraft(emptyDraft(facility, Date.now()))}
              data-testid="plan-add"
            >
              {t('uptime.maintenance.add')}
            </Button>
          )}
          {plans ? (
            <PlanList plans={plans} onEdit={({ by: _by, at: _at, ...plan }) => setDraft(plan)} />
          ) : (
            <Loader size="sm" color="gray" />
          )}
        </>
      )}
    </div>
  )
}
