import { FocusTrap, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftsState } from '../../../preload/contract'
import { closeDialog, type ShiftDialog, useChoices } from '../store'
import { BeginForm } from './begin'
import { CorrectForm } from './correct'
import { HandOver } from './hand-over'
import { JoinForm } from './join'
import { PlanForm } from './plan'

/** At most one is open. */
export function Dialogs({ state }: { state: ShiftsState }) {
  const { t } = useTranslation()
  const { dialog, chosen } = useChoices()
  const forms: Record<Exclude<ShiftDialog, null>, ReactNode> = {
    begin: <BeginForm people={state.people} />,
    join: state.now && <JoinForm shift={state.now.shift} people={state.people} />,
    handOver: state.now && (
      <HandOver key={state.now.shift.id} now={state.now} people={state.people} />
    ),
    plan: <PlanForm plan={state.plan} />,
    correct: <CorrectForm id={chosen} people={state.people} />,
  }
  return (
    <Modal
      opened={dialog !== null && forms[dialog] !== null}
      onClose={closeDialog}
      title={dialog && t(`shifts.${dialog}.title`)}
      size={dialog === 'handOver' ? '60rem' : '36rem'}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="shift-dialog"
    >
      <FocusTrap.InitialFocus />
      {dialog && forms[dialog]}
    </Modal>
  )
}
