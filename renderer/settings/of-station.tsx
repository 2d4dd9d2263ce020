import type { ReactNode } from 'react'
import type { Right } from '../../preload/contract'
import { useAllowed } from '../components/allowed'
import css from './settings.module.css'

/** What is the station's, for who may change it; the others see it, and what they would need. */
export function OfStation({ right, children }: { right: Right; children: ReactNode }) {
  const { disabled, title } = useAllowed(right)
  return (
    <fieldset className={css.station} disabled={disabled}>
      {title && <p className={css.denied}>{title}</p>}
      {children}
    </fieldset>
  )
}
