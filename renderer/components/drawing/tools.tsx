import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowUpRight,
  IconBlur,
  IconRectangle,
  IconTrash,
} from '@tabler/icons-react'
import type { Dispatch, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../keymap'
import css from './drawing.module.css'
import type { EditorAct, EditorState } from './editor'
import { TOOLS } from './keys'

const icons = { arrow: IconArrowUpRight, box: IconRectangle, blur: IconBlur }

/** Keys go on acting on the picture after a click. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

export function Tools({ state, act }: { state: EditorState; act: Dispatch<EditorAct> }) {
  const { t } = useTranslation()
  const { selected, past, future } = state
  return (
    <div
      className={css.tools}
      role="toolbar"
      aria-label={t('drawing.tools')}
      onMouseDown={keepFocus}
    >
      {TOOLS.map((tool) => {
        const Icon = icons[tool]
        return (
          <button
            key={tool}
            type="button"
            tabIndex={-1}
            aria-pressed={state.tool === tool}
            data-testid={`drawing-${tool}`}
            onClick={() => act({ act: 'tool', tool })}
          >
            <Icon aria-hidden="true" /> {t(`drawing.tool.${tool}`)}{' '}
            <KeyHint action={`drawing.${tool}`} />
          </button>
        )
      })}
      <span className={css.gap} />
      <button
        type="button"
        tabIndex={-1}
        disabled={selected < 0}
        onClick={() => act({ act: 'delete' })}
      >
        <IconTrash aria-hidden="true" /> {t('drawing.delete')} <kbd>Delete</kbd>
      </button>
      <button
        type="button"
        tabIndex={-1}
        disabled={past.length === 0}
        onClick={() => act({ act: 'undo' })}
      >
        <IconArrowBackUp aria-hidden="true" /> {t('common.undo')} <KeyHint action="app.undo" />
      </button>
      <button
        type="button"
        tabIndex={-1}
        disabled={future.length === 0}
        onClick={() => act({ act: 'redo' })}
      >
        <IconArrowForwardUp aria-hidden="true" /> {t('drawing.redo')} <KeyHint action="app.redo" />
      </button>
    </div>
  )
}
