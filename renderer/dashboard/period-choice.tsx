import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PANEL_PERIODS, type PanelPeriod } from '../../preload/contract'
import { choosePeriod, useChosen } from './remembered'

export function PeriodChoice() {
  const { t } = useTranslation()
  const period = useChosen((state) => state.period)
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('dashboard.period')}
      value={period}
      onChange={(chosen) => choosePeriod(chosen as PanelPeriod)}
      data={PANEL_PERIODS.map((value) => ({ value, label: t(`dashboard.periods.${value}`) }))}
      data-testid="dashboard-period"
    />
  )
}

/** The one after, in a circle. */
export function nextPeriod(step = 1): void {
  const at = PANEL_PERIODS.indexOf(useChosen.getState().period)
  const count = PANEL_PERIODS.length
  const next = PANEL_PERIODS[(at + step + count) % count]
  if (next) choosePeriod(next)
}
