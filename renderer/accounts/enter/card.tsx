import { Anchor, Button, FocusTrap, PasswordInput, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import css from '../accounts.module.css'
import { reasonText } from '../say'
import own from './enter.module.css'
import { OTHER, People } from './people'
import { useEnter } from './use-enter'

interface EnterCardProps {
  heading: string
  /** Of who is signed in, where only that one's lock is opened. */
  mine: string | null
  onDone: () => void
  /** Something was typed. */
  onTouch?: () => void
}

/** Who it is, and what proves it: a PIN where there is one, else the password. */
export function EnterCard({ heading, mine, onDone, onTouch }: EnterCardProps) {
  const { t } = useTranslation()
  const people = useShared(({ accounts }) => accounts.people)
  const recent = people.filter(({ signedInAt }) => signedInAt > 0)
  const [chosen, setChosen] = useState(mine ?? recent[0]?.id ?? OTHER)
  const enter = useEnter(recent.find(({ id }) => id === chosen) ?? null, onDone)
  const { fields, form } = enter
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter is a touch
  useEffect(() => onTouch?.(), [fields.login, fields.secret, fields.next, chosen, onTouch])
  const choose = (id: string) => {
    setChosen(id)
    enter.reset()
  }
  const error =
    form.wait > 0
      ? `${reasonText(form.reason)} ${t('accounts.enter.wait', { time: enter.waitText })}`
      : form.reason && form.reason !== 'must-change' && reasonText(form.reason)
  return (
    <FocusTrap>
      <form className={css.card} onSubmit={form.submit} data-testid="enter">
        <h2 className={css.heading}>{heading}</h2>
        {recent.length > 0 && <People people={recent} chosen={chosen} onChoose={choose} />}
        {chosen === OTHER && (
          <TextInput
            label={t('accounts.fields.login')}
            value={fields.login}
            onChange={(event) => enter.set({ login: event.currentTarget.value })}
            autoComplete="off"
            spellCheck={false}
            maxLength={32}
            data-autofocus={recent.length === 0 || undefined}
            data-testid="enter-login"
          />
        )}
        <PasswordInput
          key={`${chosen}${enter.byPin}`}
          label={t(enter.byPin ? 'accounts.fields.pin' : 'accounts.fields.password')}
          inputMode={enter.byPin ? 'numeric' : 'text'}
          maxLength={enter.byPin ? 12 : 200}
          value={fields.secret}
          onChange={(event) => enter.setSecret(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus={chosen !== OTHER || undefined}
          data-testid="enter-secret"
        />
        {enter.renewing && <NewPassword {...enter} />}
        {/* As high with a message as without: nothing jumps. */}
        <p className={css.error} role="alert" data-testid="enter-error">
          {enter.mismatch ? t('accounts.fields.different') : error || ' '}
        </p>
        <div className={css.acts}>
          {enter.hasPin && (
            <Anchor component="button" type="button" size="sm" onClick={enter.otherWay}>
              {t(enter.byPin ? 'accounts.enter.withPassword' : 'accounts.enter.withPin')}
            </Anchor>
          )}
          <Button
            type="submit"
            loading={form.busy}
            disabled={!enter.ready || form.wait > 0}
            data-testid="enter-go"
          >
            {t(chosen === mine ? 'accounts.enter.open' : 'accounts.enter.go')}
          </Button>
        </div>
      </form>
    </FocusTrap>
  )
}

type NewPasswordProps = Pick<ReturnType<typeof useEnter>, 'fields' | 'set'>

/** What somebody else gave is changed before anything else. */
function NewPassword({ fields, set }: NewPasswordProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className={own.renew}>{t('accounts.enter.renew')}</p>
      <PasswordInput
        label={t('accounts.fields.next')}
        description={t('accounts.fields.passwordHint')}
        maxLength={200}
        value={fields.next}
        onChange={(event) => set({ next: event.currentTarget.value })}
        autoComplete="new-password"
        data-testid="enter-next"
      />
      <PasswordInput
        label={t('accounts.fields.again')}
        maxLength={200}
        value={fields.again}
        onChange={(event) => set({ again: event.currentTarget.value })}
        autoComplete="new-password"
        data-testid="enter-again"
      />
    </>
  )
}
