import { Portal } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdPage } from '../../components/hold'
import { useShared } from '../../state'
import css from './lock.module.css'
import { Unlock } from './unlock'

/**
 * While the station is locked: a quiet sign at the edge, and the PIN for whoever tries. With accounts
 * somebody signs in instead (renderer/accounts).
 */
export function LockLayer() {
  const { t } = useTranslation()
  const single = useShared(({ accounts }) => accounts.session?.account === null)
  const locked = useShared(({ lock }) => lock.locked) && single
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (!locked) return
    const release = holdPage(() => setAsking(true))
    return () => {
      setAsking(false)
      release()
    }
  }, [locked])
  useHiddenPointer(locked && !asking)
  if (!locked) return null
  return (
    <Portal>
      <div data-lock="" className={css.layer}>
        <button
          type="button"
          className={css.sign}
          aria-label={t('screens.lock.locked')}
          title={t('screens.lock.locked')}
          onClick={() => setAsking(true)}
          data-testid="lock-sign"
        >
          <IconLock aria-hidden="true" />
        </button>
        {asking && <Unlock onLeave={() => setAsking(false)} />}
      </div>
    </Portal>
  )
}

/** A held page is not under the pointer, so that a bare wall cannot hide it by itself. */
function useHiddenPointer(wanted: boolean) {
  const kiosk = useShared((state) => state.kiosk)
  const hidden = wanted && kiosk
  useEffect(() => {
    document.body.style.cursor = hidden ? 'none' : ''
  }, [hidden])
}
