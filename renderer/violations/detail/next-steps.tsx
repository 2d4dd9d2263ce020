import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Bookmark, NEXT_STATES } from '../../../preload/contract'
import { ask } from '../store'

/** What may follow, as buttons; the first is what usually does. */
export function NextSteps({ bookmark: { id, state } }: { bookmark: Bookmark }) {
  const { t } = useTranslation()
  // Forward first: another call, or another look, comes after what ends the matter.
  const steps = [...NEXT_STATES[state]].sort((a, b) => Number(a === state) - Number(b === state))
  return (
    <>
      {steps.map((next, at) => (
        <Button
          key={next}
          size="xs"
          variant={at === 0 ? 'filled' : 'default'}
          onClick={() => ask({ ask: 'step', ids: [id], state: next })}
          data-testid={`next-${next}`}
        >
          {t(`violations.states.${next}`)}
        </Button>
      ))}
    </>
  )
}
