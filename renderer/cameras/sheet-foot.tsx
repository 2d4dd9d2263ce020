import type { ReactNode } from 'react'
import css from './room.module.css'

interface SheetFootProps {
  note?: string
  /** What went wrong; stands in the place of the note. */
  error?: string
  children: ReactNode
}

export function SheetFoot({ note, error, children }: SheetFootProps) {
  return (
    <footer className={css.sheetFoot}>
      <p className={css.footNote} data-error={error ? true : undefined} role="status">
        {error || note}
      </p>
      {children}
    </footer>
  )
}
