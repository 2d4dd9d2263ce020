import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, KeyHint } from '../components/keymap'
import classes from './controls.module.css'

type ActName =
  | 'back'
  | 'next'
  | 'card'
  | 'freeze'
  | 'auto'
  | 'pointer'
  | 'draw'
  | 'erase'
  | 'eraseAll'
  | 'zoomOut'
  | 'zoomIn'
  | 'whole'
  | 'steps'

interface ActProps {
  act: ActName | 'end'
  icon: ComponentType<{ 'aria-hidden': true }>
  /** Where its key has another name. */
  action?: ActionId
  /** Of one that is turned on and off. */
  on?: boolean
  disabled?: boolean
  onAct: () => void
}

/** A button with its key. */
export function Act({ act, icon: Icon, action, on, disabled, onAct }: ActProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={classes.act}
      data-testid={`presenter-act-${act}`}
      aria-pressed={on}
      disabled={disabled}
      onClick={onAct}
    >
      <Icon aria-hidden />
      <span>{t(`presenter.acts.${act}`)}</span>
      <KeyHint action={action ?? (act === 'end' ? undefined : `presenter.${act}`)} />
    </button>
  )
}
