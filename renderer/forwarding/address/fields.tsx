import { Anchor, Code, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quality } from '../../../preload/contract'
import css from './address.module.css'
import { type Draft, protocolOf } from './draft'

interface FieldsProps {
  draft: Draft
  /** A secret is stored, which is never shown. */
  stored: boolean
  onChange: (change: Partial<Draft>) => void
}

const PLACES = ['{facility}', '{camera}']

export function Fields({ draft, stored, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const insert = (text: string) => {
    const input = field.current
    const at = input?.selectionStart ?? draft.address.length
    onChange({ address: draft.address.slice(0, at) + text + draft.address.slice(at) })
    input?.focus()
  }
  return (
    <>
      <TextInput
        ref={field}
        label={t('forwarding.address.address')}
        placeholder="rtsp://trungtam.example.vn:8554/{facility}/{camera}"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={
          <>
            {t('forwarding.address.places')}{' '}
            {PLACES.map((place) => (
              <Anchor
                key={place}
                component="button"
                type="button"
                size="xs"
                mr="xs"
                onClick={() => insert(place)}
              >
                <Code>{place}</Code>
              </Anchor>
            ))}
          </>
        }
        value={draft.address}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
        spellCheck={false}
        maxLength={2000}
        data-autofocus
        data-testid="forwarding-address-field"
      />
      <div className={css.login}>
        <Login {...{ draft, stored, onChange }} />
      </div>
      <div className={css.quality}>
        <span id="forwarding-quality">{t('forwarding.address.quality')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="forwarding-quality"
          value={draft.quality}
          onChange={(value) => onChange({ quality: value as Quality })}
          data={(['main', 'sub'] as const).map((value) => ({
            value,
            label: t(`forwarding.address.${value}`),
          }))}
        />
      </div>
    </>
  )
}

function Login({ draft, stored, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const protocol = protocolOf(draft.address)
  const kept = stored && !draft.forget
  // Within a stream's id it is a password.
  const kind = draft.address.includes('{password}') ? 'rtsp' : protocol
  return (
    <>
      {protocol === 'rtsp' && (
        <TextInput
          label={t('forwarding.address.user')}
          value={draft.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          data-testid="forwarding-user"
        />
      )}
      <PasswordInput
        label={t(`forwarding.address.secret.${kind}`)}
        autoComplete="new-password"
        spellCheck={false}
        maxLength={200}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={kept ? t('forwarding.address.kept') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('forwarding.address.show') }}
        description={
          stored && (
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => onChange({ forget: !draft.forget, secret: '' })}
            >
              {t(draft.forget ? 'forwarding.address.keep' : 'forwarding.address.forget')}
            </Anchor>
          )
        }
        value={draft.secret}
        onChange={(event) => onChange({ secret: event.currentTarget.value })}
        disabled={draft.forget}
        data-testid="forwarding-secret"
      />
    </>
  )
}
