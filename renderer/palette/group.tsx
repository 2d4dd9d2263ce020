import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../state'
import type { Group } from './find'
import { type Item, keyOf } from './item'
import { KindIcon } from './kind-icon'
import css from './palette.module.css'

interface GroupProps {
  group: Group
  /** How many lines stand before it. */
  first: number
  onTake: (item: Item, event: MouseEvent) => void
}

export const optionId = (index: number) => `palette-option-${index}`

/** It stays in the field. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** Plain buttons: there are some eighty at first, and each of the library's is several components. */
export const GroupOf = memo(function GroupOf({ group, first, onTake }: GroupProps) {
  const { t } = useTranslation()
  const title = t(`palette.groups.${group.kind}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, this is a part of a list
    <div role="group" aria-label={title} data-group={group.kind}>
      <div className={css.head} aria-hidden="true">
        {title}
        {group.more > 0 && <span>{t('palette.more', { count: group.more })}</span>}
      </div>
      {group.items.map((item, index) => (
        <button
          key={keyOf(item)}
          type="button"
          tabIndex={-1}
          data-action
          id={optionId(first + index)}
          role="option"
          className={css.line}
          data-testid="palette-option"
          data-kind={item.kind}
          data-id={item.id}
          onMouseDown={keepFocus}
          onClick={(event) => onTake(item, event)}
        >
          <KindIcon kind={item.kind} />
          {item.code && <span className={css.code}>{item.code}</span>}
          <span className={css.name}>{item.label}</span>
          {item.detail && <span className={css.detail}>{item.detail}</span>}
          {(item.kind === 'camera' || item.kind === 'panel') && <Where id={item.id} />}
          {item.keys && <kbd className={css.keys}>{item.keys}</kbd>}
        </button>
      ))}
    </div>
  )
})

/** A camera that is on the wall says so: to put it again moves it. */
function Where({ id }: { id: string }) {
  const { t } = useTranslation()
  const cell = useShared(({ wall }) => wall.cells.slice(0, wall.grid.cells.length).indexOf(id))
  return cell < 0 ? null : (
    <span className={css.where}>{t('palette.inCell', { cell: cell + 1 })}</span>
  )
}
