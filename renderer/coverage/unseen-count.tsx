import { useTranslation } from 'react-i18next'
import { useUnseen } from '../state'
import { useAfter } from './use-words'

/** For the status bar: how many nobody has seen; a press shows them alone in the tree. */
export function UnseenCount({ onFilter }: { onFilter: () => void }) {
  const { t } = useTranslation()
  const count = useUnseen().size
  const after = useAfter()
  if (count === 0) return null
  return (
    <button
      type="button"
      className="status-button"
      title={t('coverage.filter')}
      onClick={onFilter}
      data-testid="unseen-count"
    >
      <span>
        <b>{count}</b> {t('coverage.count', { after })}
      </span>
    </button>
  )
}
