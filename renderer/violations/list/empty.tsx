import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openRoom } from '../../components/rooms'
import { everything } from '../filter/wanted'
import { wordsFor } from '../say'
import { want } from '../store'
import css from './list.module.css'

interface EmptyProps {
  title: string
  text: string
  children: ReactNode
}

const Words = ({ title, text, children }: EmptyProps) => (
  <div className={css.empty} data-testid="violations-empty">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
)

interface NothingProps {
  /** Why the list could not be read. */
  trouble: string | null
  filtered: boolean
  onAgain: () => void
}

/** Why there is no row, and what to do. */
export function Nothing({ trouble, filtered, onAgain }: NothingProps) {
  const { t } = useTranslation()
  if (trouble)
    return (
      <Words title={t('violations.empty.broken')} text={wordsFor(trouble)}>
        <Button onClick={onAgain}>{t('violations.empty.again')}</Button>
      </Words>
    )
  if (filtered)
    return (
      <Words title={t('violations.empty.filtered')} text={t('violations.empty.filteredText')}>
        <Button variant="default" onClick={() => want(everything)}>
          {t('violations.filter.clear')}
        </Button>
      </Words>
    )
  return (
    <Words title={t('violations.empty.none')} text={t('violations.empty.noneText')}>
      <Button onClick={() => openRoom('wall')}>{t('violations.empty.toWall')}</Button>
    </Words>
  )
}
