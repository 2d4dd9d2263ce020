import { useTranslation } from 'react-i18next'
import { codesOf } from '../../components/scenes'
import { useShared } from '../../state'
import { Drawing } from '../drawing'
import css from '../layouts.module.css'
import { SceneDrawing } from '../scene/scene-drawing'
import { nameOf } from './actions'
import { ItemButtons } from './buttons'
import type { Item } from './items'

interface PreviewProps {
  item: Item
  items: readonly Item[]
}

/** What is selected, drawn large, with what can be done with it. */
export function Preview({ item, items }: PreviewProps) {
  const { t } = useTranslation()
  const standard = useShared(({ layouts, screen }) => layouts.defaults[screen] === item.id)
  const missing = item.kind === 'scene' ? item.scene.missing : []
  return (
    <section className={css.preview} aria-label={nameOf(item)}>
      <header className={css.previewHead}>
        <strong>{nameOf(item)}</strong>
        <span>
          {t('layouts.cells', { count: item.grid.cells.length })}
          {standard && ` · ${t('layouts.standardOf')}`}
        </span>
      </header>
      {item.kind === 'scene' ? (
        <SceneDrawing scene={item.scene} />
      ) : (
        <Drawing grid={item.grid}>{(index) => <b>{index + 1}</b>}</Drawing>
      )}
      <p className={css.missing}>
        {missing.length > 0 && t('layouts.scene.missingKept', codesOf(missing))}
      </p>
      <ItemButtons item={item} items={items} />
    </section>
  )
}
