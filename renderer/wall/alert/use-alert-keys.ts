import { useKeys } from '../../components/keymap'
import { noteAll, noteNext, toggleAlarmCell } from './note'

export const useAlertKeys = () =>
  useKeys('wall', {
    'alerts.note': noteNext,
    'alerts.noteAll': noteAll,
    'alerts.cell': toggleAlarmCell,
  })
