import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settle } from '../../components/settle'
import { api } from '../../state'
import css from './dialog.module.css'

const LEAST = 4

interface PinFormProps {
  /** There is one, which is asked for. */
  changing: boolean
  onDone: () => void
}

/** A new PIN, typed twice; or none any more. */
export function PinForm({ changing, onDone }: PinFormProps) {
  const { t } = useTranslation()
  const [old, setOld] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const short = pin.length < LEAST
  const give = async (next: string | null) => {
    const known = changing ? { old } : {}
    if (await settle(api.lock.setPin({ pin: next, ...known }))) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && pin === again) void give(pin)
  }
  const different = tried && pin !== again && t('screens.lock.different')
  return (
    <form className={css.pin} onSubmit={submit} data-testid="pin-form">
      {changing && <Digits name="old" value={old} onChange={setOld} />}
      <div className={css.twice}>
        <Digits
          name="new"
          value={pin}
          onChange={setPin}
          error={tried && short && t('screens.lock.short')}
        />
        <Digits name="again" value={again} onChange={setAgain} error={different} />
      </div>
      <div className={css.buttons}>
        <Button type="submit" disabled={changing && old.length < LEAST} data-testid="pin-save">
          {t('screens.lock.save')}
        </Button>
        {changing && (
          <>
            <Button
              variant="default"
              disabled={old.length < LEAST}
              onClick={() => give(null)}
              data-testid="pin-remove"
            >
              {t('screens.lock.remove')}
            </Button>
            <Button variant="subtle" color="gray" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}

interface DigitsProps {
  name: 'old' | 'new' | 'again'
  value: string
  onChange: (value: string) => void
  error?: string | false
}

function Digits({ name, value, onChange, error }: DigitsProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={t(`screens.lock.pin.${name}`)}
      inputMode="numeric"
      maxLength={12}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
      data-testid={`pin-${name}`}
    />
  )
}
