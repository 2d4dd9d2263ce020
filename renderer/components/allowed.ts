import { useTranslation } from 'react-i18next'
import type { Right } from '../../preload/contract'
import { useMay } from '../state'

/** For a control that not everybody may use: disabled, with the reason where the pointer rests. */
export function useAllowed(right: Right): { disabled?: true; title?: string } {
  const { t } = useTranslation()
  const may = useMay(right)
  if (may) return {}
  return {
    disabled: true,
    title: t('accounts.denied.tooltip', { right: t(`accounts.rights.${right}`) }),
  }
}
