import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type BuiltInLayout, type Grid, type LayoutId, layoutOf } from '../../../preload/contract'
import { ACTION_IDS, type ActionId, KeyHint } from '../../components/keymap'
import { LayoutIcon } from '../../components/layout-icon'
import { applyScene } from '../../components/scenes'
import { useShared } from '../../state'
import { setLayout } from '../actions'

interface Closing {
  /** When one was chosen. */
  close: () => void
}

interface BuiltInProps extends Closing {
  title: string
  ids: BuiltInLayout[]
}

export function BuiltInChoices({ title, ids, close }: BuiltInProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="layouts-group">
      <legend>{title}</legend>
      {ids.map((id) => (
        <LayoutChoice key={id} id={id} grid={layoutOf(id)} close={close}>
          <span>{t(`wall.layout.names.${id}`)}</span>
          <KeyHint action={keyOf(id)} />
        </LayoutChoice>
      ))}
    </fieldset>
  )
}

/** Equal grids have a digit each. */
const keyOf = (id: BuiltInLayout): ActionId | undefined =>
  ACTION_IDS.find((action) => action === `wall.grid${Math.sqrt(Number(id))}`)

/** Those that were made here. */
export function OwnChoices({ close }: Closing) {
  const { t } = useTranslation()
  const own = useShared((state) => state.layouts.layouts)
  if (own.length === 0) return null
  return (
    <fieldset className="layouts-group">
      <legend>{t('wall.layout.ownOnes')}</legend>
      {own.map(({ id, name, grid }) => (
        <LayoutChoice key={id} id={id} grid={grid} close={close}>
          <span className="layouts-name" title={name}>
            {name}
          </span>
        </LayoutChoice>
      ))}
    </fieldset>
  )
}

interface ChoiceProps extends Closing {
  id: LayoutId
  grid: Grid
  children: ReactNode
}

function LayoutChoice({ id, grid, close, children }: ChoiceProps) {
  const chosen = useShared((state) => state.wall.layout === id)
  return (
    <button
      type="button"
      className="layouts-choice"
      data-layout={id}
      aria-pressed={chosen}
      data-autofocus={chosen || undefined}
      onClick={() => {
        setLayout(id)
        close()
      }}
    >
      <LayoutIcon grid={grid} />
      {children}
    </button>
  )
}

export function SceneChoices({ close }: Closing) {
  const { t } = useTranslation()
  const scenes = useShared((state) => state.layouts.scenes)
  if (scenes.length === 0) return null
  return (
    <fieldset className="layouts-group layouts-scenes">
      <legend>{t('wall.layout.scenes')}</legend>
      {scenes.map(({ id, name, grid }) => (
        <button
          key={id}
          type="button"
          className="layouts-scene"
          data-scene={id}
          title={name}
          onClick={() => {
            void applyScene(id)
            close()
          }}
        >
          <LayoutIcon grid={grid} />
          <span className="layouts-name">{name}</span>
        </button>
      ))}
    </fieldset>
  )
}
