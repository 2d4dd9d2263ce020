import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Code, Facility, Language, Stage } from '../../preload/contract'
import { daysUntil, isConnected, stageOf } from '../components/facility'

/** The label in the user's language; an unknown code stands for itself. */
export const labelOf = (codes: readonly Code[], code: string, language: Language): string =>
  codes.find((entry) => entry.code === code)?.[language] ?? code

/** The furthest stage in words. */
export function useStageWords() {
  const { t } = useTranslation()
  return (facility: Facility): string => stageName(stageOf(facility), t)
}

export const stageName = (stage: Stage | null, t: TFunction): string =>
  t(`facility.stages.${stage ?? 'none'}`)

/** How far the deadline is, seen from today; empty without one. */
export function deadlineWords(
  { deadline, ...facility }: Facility,
  today: string,
  t: TFunction,
): string {
  if (!deadline) return ''
  const days = daysUntil(deadline, today)
  if (isConnected({ deadline, ...facility }, today)) return t('facility.deadline.met')
  if (days < 0) return t('facility.deadline.late', { count: -days })
  return days === 0 ? t('facility.deadline.today') : t('facility.deadline.left', { count: days })
}
