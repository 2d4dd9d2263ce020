import { Button } from '@mantine/core'
import type { Dispatch, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, KeyHint } from '../../components/keymap'
import type { EditorAct, EditorState } from './editor'
import css from './editor.module.css'

interface ToolsProps {
  state: EditorState
  act: Dispatch<EditorAct>
}

/** Keys go on acting on the grid after a click. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

export function Tools({ state, act }: ToolsProps) {
  const { t } = useTranslation()
  const { past, future } = state
  const tools: [ActionId, string, EditorAct, boolean][] = [
    ['grid.merge', t('layouts.editor.merge'), { act: 'merge' }, true],
    ['grid.split', t('layouts.editor.split'), { act: 'split', how: 'units' }, true],
    ['grid.beside', t('layouts.editor.beside'), { act: 'split', how: 'beside' }, true],
    ['grid.below', t('layouts.editor.below'), { act: 'split', how: 'below' }, true],
    ['app.undo', t('common.undo'), { act: 'undo' }, past.length > 0],
    ['app.redo', t('layouts.editor.redo'), { act: 'redo' }, future.length > 0],
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div className={css.tools} onMouseDown={keepFocus}>
      {tools.map(([action, text, does, enabled]) => (
        <Button
          key={action}
          size="xs"
          variant="default"
          justify="space-between"
          disabled={!enabled}
          rightSection={<KeyHint action={action} />}
          onClick={() => act(does)}
          data-testid={action.replace('.', '-')}
        >
          {text}
        </Button>
      ))}
    </div>
  )
}
