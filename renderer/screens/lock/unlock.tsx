import { Button, FocusTrap, PasswordInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../components/ticker'
import { api, useShared } from '../../state'
import css from './lock.module.css'

/** Nobody types any more: the pictures are free again. */
const LEFT_ALONE = 20_000

/** Asks for the PIN at the lower edge; Esc or doing nothing leaves it. */
export function Unlock({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const until = useShared(({ lock }) => lock.until)
  const wait = Math.max(0, Math.ceil((until - useNow()) / 1000))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each digit begins the wait anew
  useEffect(() => {
    const timer = setTimeout(onLeave, LEFT_ALONE)
    return () => clearTimeout(timer)
  }, [pin, onLeave])
  const unlock = async () => {
    const reply = await api.lock.unlock({ pin })
    setPin('')
    setRefused(reply.status === 'refused' ? reply.reason : null)
  }
  const wrong = refused === 'wrong-pin' || refused === 'bad-argument'
  const error =
    wait > 0 ? t('screens.lock.wait', { count: wait }) : wrong && t('screens.lock.wrong')
  return (
    <FocusTrap>
      <form
        className={css.card}
        data-testid="unlock"
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        onSubmit={(event) => {
          event.preventDefault()
          if (pin && wait === 0) void unlock()
        }}
      >
        <PasswordInput
          label={t('screens.lock.enter')}
          inputMode="numeric"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
          error={error || ' '}
          data-autofocus
          data-testid="unlock-pin"
        />
        <Button type="submit" disabled={!pin || wait > 0} data-testid="unlock-go">
          {t('screens.lock.unlock')}
        </Button>
      </form>
    </FocusTrap>
  )
}
