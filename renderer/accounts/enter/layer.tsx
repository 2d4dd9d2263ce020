import { Portal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock, IconUserOff } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdPage } from '../../components/hold'
import { useEscape } from '../../components/use-escape'
import { useShared } from '../../state'
import { EnterCard } from './card'
import css from './enter.module.css'

/** Nobody types any more: the pictures are free again. */
const LEFT_ALONE = 30_000

/**
 * With accounts: while the station is locked or nobody is signed in. Pictures go on; a quiet sign
 * stands at the edge, and whoever touches anything is asked who he is.
 */
export function AccountLayer() {
  const needed = useShared(
    ({ accounts, lock }) =>
      accounts.session === null || (accounts.session.account !== null && lock.locked),
  )
  const who = useShared(({ accounts }) => accounts.session?.account ?? null)
  // What was said to one person, and what could be taken back, is not the next one's.
  useEffect(() => (who === null ? undefined : () => notifications.clean()), [who])
  return needed ? <Held /> : null
}

function Held() {
  const { t } = useTranslation()
  const mine = useShared(({ accounts }) => accounts.session?.account ?? null)
  const lost = useShared(({ accounts }) => accounts.mode === 'lost')
  // A wall's own window asks only when somebody is there.
  const bare = useShared((state) => state.kiosk)
  const [asking, setAsking] = useState(mine === null && !bare)
  const leave = useCallback(() => setAsking(false), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: held anew for who signs out of the lock
  useEffect(() => holdPage(() => setAsking(true)), [mine])
  const touch = useLeftAlone(asking, leave)
  useEscape(asking, leave)
  const word = t(mine ? 'accounts.enter.locked' : 'accounts.enter.nobody')
  const Icon = mine ? IconLock : IconUserOff
  return (
    <Portal>
      <div data-lock="" className={css.layer}>
        <button
          type="button"
          className={css.sign}
          aria-label={word}
          title={word}
          onClick={() => setAsking(true)}
          data-testid="enter-sign"
        >
          <Icon aria-hidden="true" />
        </button>
        {asking && (
          <div className={css.place}>
            {lost ? (
              <p className={css.lost} role="alert" data-testid="accounts-lost">
                {t('accounts.enter.lost')}
              </p>
            ) : (
              <EnterCard heading={word} mine={mine} onDone={leave} onTouch={touch} />
            )}
          </div>
        )}
      </div>
    </Portal>
  )
}

/** What begins the wait anew. */
function useLeftAlone(asking: boolean, leave: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const touch = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(leave, LEFT_ALONE)
  }, [leave])
  useEffect(() => {
    if (asking) touch()
    return () => clearTimeout(timer.current)
  }, [asking, touch])
  return touch
}
