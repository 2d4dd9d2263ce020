import { useTranslation } from 'react-i18next'
import { ACTIONS, type ActionId, KeyHint } from '../../components/keymap'
import css from './list.module.css'

interface ListFootProps {
  shown: number
  total: number
  ticked: number
}

const hints = [
  ['↑ ↓', 'move'],
  ['Space', 'pick'],
  ['cameras.all', 'all'],
  ['Enter', 'edit'],
  ['cameras.remove', 'remove'],
  ['app.search', 'find'],
] as const

const isAction = (keys: string): keys is ActionId => keys in ACTIONS

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
            {isAction(keys) ? <KeyHint action={keys} /> : <kbd>{keys}</kbd>}{' '}
            {t(`cameras.keys.${name}`)}
          </span>
        ))}
      </span>
    </footer>
  )
}
