import type { ReactNode } from 'react'
import css from './settings.module.css'

interface SettingProps {
  label: string
  hint?: string
  children: ReactNode
}

/** One line of the dialogue: what it is on the left, the control on the right. */
export function Setting({ label, hint, children }: SettingProps) {
  return (
    <section className={css.setting} aria-label={label}>
      <div className={css.label}>
        <strong>{label}</strong>
        {hint && <p>{hint}</p>}
      </div>
      <div className={css.control}>{children}</div>
    </section>
  )
}
