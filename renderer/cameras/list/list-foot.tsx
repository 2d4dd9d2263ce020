import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './list.module.css'

interface ListFootProps {
  shown: number
  total: number
  ticked: number
}

const hints = [
  ['↑ ↓', 'move'],
  ['Space', 'pick'],
  ['Ctrl A', 'all'],
  ['Enter', 'edit'],
  ['Delete', 'remove'],
  ['Ctrl F', 'find'],
] as const

export function ListFoot({ shown, total, ticked }: ListFootProps) {
  const { t } = useTranslation()
  return (
    <footer className={css.foot}>
      <span data-testid="cameras-count">
        {shown === total
          ? t('cameras.count', { count: total })
          : t('cameras.shown', { shown, count: total })}
      </span>
      {ticked > 0 && <span className={css.ticked}>{t('cameras.picked', { count: ticked })}</span>}
      <span className={css.hints}>
        {hints.map(([keys, name]) => (
          <span key={name}>
            <Kbd size="xs">{keys}</Kbd> {t(`cameras.keys.${name}`)}
          </span>
        ))}
      </span>
    </footer>
  )
}
