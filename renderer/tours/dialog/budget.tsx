import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TOUR_BUDGET } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'

/** How many streams may be opened before they are shown. */
export function Budget() {
  const { t } = useTranslation()
  const budget = useShared((state) => state.settings.tourBudget)
  return (
    <NumberInput
      size="xs"
      label={t('tours.budget')}
      description={t('tours.budgetHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      min={TOUR_BUDGET.least}
      max={TOUR_BUDGET.most}
      allowDecimal={false}
      value={budget}
      onChange={(value) => {
        if (typeof value === 'number') settle(api.app.set({ tourBudget: value }))
      }}
      data-testid="tours-budget"
    />
  )
}
