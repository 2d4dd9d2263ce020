import { useTranslation } from 'react-i18next'
import type { ListedCode } from '../../../preload/contract'
import { act } from '../mark'
import css from './bar.module.css'
import { PPE_KEYS, ppePage } from './ppe'
import type { BarState } from './state'

/** What was worn, an item a key: each press is its next state. As high as the kinds were. */
export function PpeItems({ bar }: { bar: BarState }) {
  const { t } = useTranslation()
  const { items = [], states = [] } = bar.lists ?? {}
  const page = ppePage(items, bar.item)
  return (
    <fieldset className={css.ppe} aria-label={t('bookmarks.bar.ppe')}>
      {page.items.map((item, index) => (
        <Item
          key={item.code}
          {...{ item, index }}
          looked={bar.item === page.from + index}
          label={item[bar.language]}
          state={states.find(({ code }) => code === bar.ppe[item.code])}
          language={bar.language}
        />
      ))}
    </fieldset>
  )
}

interface ItemProps {
  item: ListedCode
  /** On its page. */
  index: number
  /** The one that the arrows are at. */
  looked: boolean
  label: string
  state: ListedCode | undefined
  language: BarState['language']
}

function Item({ item, index, looked, label, state, language }: ItemProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.item}
      aria-pressed={state !== undefined}
      title={label}
      data-testid="mark-ppe"
      data-code={item.code}
      data-ppe={state?.code ?? ''}
      data-looked={looked || undefined}
      onClick={() => act({ act: 'toggle', index })}
    >
      <span className={css.digit}>{PPE_KEYS[index]}</span>
      <span className={css.name}>
        <span>{label}</span>
        {state && <b>{state[language]}</b>}
      </span>
    </button>
  )
}
