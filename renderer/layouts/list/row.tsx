import { useTranslation } from 'react-i18next'
import { LayoutIcon } from '../../components/layout-icon'
import { useShared } from '../../state'
import { select, useDesk } from '../desk'
import css from '../layouts.module.css'
import { nameOf, rename, use } from './actions'
import type { Item } from './items'
import { NameInput } from './name-input'

interface RowProps {
  item: Item
  selected: boolean
}

export function Row({ item, selected }: RowProps) {
  const { t } = useTranslation()
  const renaming = useDesk((state) => state.renaming === item.id)
  const standard = useShared(({ layouts, screen }) => layouts.defaults[screen] === item.id)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      ref={(row) => {
        if (selected) row?.scrollIntoView({ block: 'nearest' })
      }}
      id={`layouts-${item.id}`}
      role="option"
      aria-selected={selected}
      className={css.row}
      data-testid="layouts-row"
      data-id={item.id}
      onClick={() => select(item.kind === 'scene' ? 'scenes' : 'layouts', item.id)}
      onDoubleClick={() => void use(item)}
    >
      <LayoutIcon grid={item.grid} />
      {renaming ? (
        <NameInput name={nameOf(item)} onKeep={(name) => rename(item, name)} />
      ) : (
        <span className={css.name}>{nameOf(item)}</span>
      )}
      {standard && <span className={css.badge}>{t('layouts.standard')}</span>}
      <Facts item={item} />
    </div>
  )
}

/** How many cells; of a scene how many cameras, and how many of them there are not. */
function Facts({ item }: { item: Item }) {
  const { t } = useTranslation()
  if (item.kind !== 'scene')
    return (
      <span className={css.facts}>{t('layouts.cells', { count: item.grid.cells.length })}</span>
    )
  const { cells, missing } = item.scene
  const count = cells.filter(Boolean).length
  return (
    <span className={css.facts}>
      {t('layouts.cameras', { count })}
      {missing.length > 0 && (
        <em> · {t('layouts.scene.missingShort', { count: missing.length })}</em>
      )}
    </span>
  )
}
