import { Button, Select } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'
import { lock } from '../actions'
import css from './dialog.module.css'
import { PinForm } from './pin-form'

const MINUTES = [0, 1, 2, 5, 10, 15, 30, 60]

/** The PIN, when the station locks itself, and the lock itself. */
export function LockSettings() {
  const { t } = useTranslation()
  const hasPin = useShared((state) => state.lock.hasPin)
  const byAccount = useShared(({ accounts }) => accounts.session?.account !== null)
  const [changing, setChanging] = useState(false)
  return (
    <section className={css.choice} aria-label={t('screens.lock.title')}>
      <h3>{t('screens.lock.title')}</h3>
      <p className={css.hint}>
        {t(
          byAccount
            ? 'screens.lock.hintAccounts'
            : hasPin
              ? 'screens.lock.hint'
              : 'screens.lock.hintPin',
        )}
      </p>
      {hasPin && !changing ? (
        <>
          <LockAfter />
          <div className={css.buttons}>
            <Button
              variant="default"
              leftSection={<IconLock />}
              rightSection={<KeyHint action="screens.lock" />}
              onClick={lock}
              data-testid="screens-lock"
            >
              {t('screens.lock.now')}
            </Button>
            {!byAccount && (
              <Button variant="default" onClick={() => setChanging(true)} data-testid="pin-change">
                {t('screens.lock.change')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <PinForm changing={hasPin} onDone={() => setChanging(false)} />
      )}
    </section>
  )
}

function LockAfter() {
  const { t } = useTranslation()
  const now = useShared(({ screens }) => screens.start.lockAfter)
  const minutes = [...new Set([...MINUTES, now])].sort((a, b) => a - b)
  return (
    <Select
      label={t('screens.lock.after')}
      allowDeselect={false}
      data={minutes.map((count) => ({
        value: String(count),
        label: count === 0 ? t('screens.lock.never') : t('screens.lock.minutes', { count }),
      }))}
      value={String(now)}
      onChange={(value) => settle(api.screens.setStart({ lockAfter: Number(value) }))}
      data-testid="screens-lockAfter"
    />
  )
}
