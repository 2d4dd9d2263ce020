import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './room.module.css'

interface LayerProps {
  title: string
  aside?: ReactNode
  wide?: boolean
  onClose: () => void
  children: ReactNode
}

/** A sheet above the list, which stays where it was underneath. */
export function Layer({ title, aside, wide, onClose, children }: LayerProps) {
  const { t } = useTranslation()
  return (
    <div className={css.backdrop}>
      <section className={css.sheet} data-wide={wide || undefined} aria-label={title}>
        <header className={css.sheetHead}>
          <h2 className={css.title}>{title}</h2>
          {aside}
          <CloseButton ml="auto" aria-label={t('cameras.close')} onClick={onClose} />
        </header>
        {children}
      </section>
    </div>
  )
}
