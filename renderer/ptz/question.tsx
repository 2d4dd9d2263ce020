import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './presets.module.css'
import { ask, remove, save, setHome } from './ptz'
import type { Asking } from './store'

/** In place of the controls, so that nothing else is pressed by mistake. */
export function Question({ asking }: { asking: Asking }) {
  const { t } = useTranslation()
  if (asking.kind === 'name') return <Naming asking={asking} />
  if (asking.kind === 'home') {
    const words = { text: t('ptz.presets.askHome'), yes: t('ptz.presets.yesHome') }
    return <Confirm {...words} onYes={setHome} />
  }
  const text = t('ptz.presets.askRemove', { name: asking.preset.name })
  return (
    <Confirm text={text} yes={t('ptz.presets.yesRemove')} onYes={() => remove(asking.preset)} />
  )
}

/** Keys of a field are its own: the wall hears nothing of them. */
const ownKeys = (event: KeyboardEvent) => {
  event.stopPropagation()
  if (event.key !== 'Escape') return
  event.preventDefault()
  ask(null)
}

function Naming({ asking }: { asking: Extract<Asking, { kind: 'name' }> }) {
  const { t } = useTranslation()
  const { number, preset } = asking
  const standard = preset?.name ?? t('ptz.presets.standard', { number })
  const [name, setName] = useState(standard)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(name.trim() || standard, preset)
  }
  return (
    <form className={css.question} onSubmit={submit} onKeyDown={ownKeys} data-testid="ptz-naming">
      <label>
        <span>
          {preset
            ? t('ptz.presets.replacing', { name: preset.name })
            : t('ptz.presets.naming', { number })}
        </span>
        <input
          ref={field}
          value={name}
          maxLength={60}
          spellCheck={false}
          onChange={({ target }) => setName(target.value)}
          data-testid="ptz-name"
        />
      </label>
      <div className={css.foot}>
        <button type="submit" className={css.main}>
          {t('ptz.presets.keep')} <kbd>Enter</kbd>
        </button>
        <button type="button" className={css.small} onClick={() => ask(null)}>
          {t('ptz.presets.cancel')}
        </button>
      </div>
    </form>
  )
}

function Confirm({ text, yes, onYes }: { text: string; yes: string; onYes: () => void }) {
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of its buttons
    <div className={css.question} onKeyDown={ownKeys} data-testid="ptz-confirm">
      <span>{text}</span>
      <div className={css.foot}>
        <button type="button" className={css.main} onClick={onYes}>
          {yes}
        </button>
        <button ref={first} type="button" className={css.small} onClick={() => ask(null)}>
          {t('ptz.presets.cancel')}
        </button>
      </div>
    </div>
  )
}
