import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './backup.module.css'

interface NoteProps {
  /** `warn`: to be read before going on; `bad`: it did not come to anything. */
  look: 'good' | 'warn' | 'bad'
  title?: string
  children: ReactNode
  testId?: string
}

/** What is to be known, calmly: a stripe in the colour of its kind, a shape, and words. */
export const Note = ({ look, title, children, testId }: NoteProps) => (
  <div className={css.note} data-look={look} role="status" data-testid={testId}>
    {look === 'good' ? (
      <IconCircleCheck aria-hidden="true" />
    ) : (
      <IconAlertTriangle aria-hidden="true" />
    )}
    <div>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  </div>
)
