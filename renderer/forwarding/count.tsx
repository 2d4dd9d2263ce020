import { IconBroadcastOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useForwarding, useForwardingOfMain } from '../state'
import { isTrouble } from './rows'

/** For the status bar: only when something is wrong on the way to the central system. */
export function ForwardCount({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  useForwardingOfMain()
  const count = useForwarding(
    ({ forwards, statuses }) =>
      [...statuses.values()].filter((each) => forwards.has(each.camera) && isTrouble(each)).length,
  )
  if (count === 0) return null
  return (
    <button
      type="button"
      className="status-button"
      title={t('forwarding.count.open')}
      onClick={onOpen}
      data-testid="forward-count"
    >
      <IconBroadcastOff aria-hidden="true" />
      {t('forwarding.count.text', { count })}
    </button>
  )
}
