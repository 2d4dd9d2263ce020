import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grid, OwnLayout } from '../../../preload/contract'
import { closeDialog } from '../../components/dialogs'
import { KeyHint } from '../../components/keymap'
import { useEscape } from '../../components/use-escape'
import { api } from '../../state'
import { ask, say, select, show } from '../desk'
import layoutsCss from '../layouts.module.css'
import { Said } from '../said'
import { beginEditor, edit, selectionOf } from './editor'
import css from './editor.module.css'
import { editorKey } from './editor-keys'
import { cellsIn, coarsest, inOrder } from './grid'
import { StartFrom } from './start-from'
import { Surface } from './surface'
import { Tools } from './tools'

interface GridEditorProps {
  layout: OwnLayout | null
  grid: Grid
}

/** A layout is made: cells are merged and split, and it is kept under a name. */
export function GridEditor({ layout, grid }: GridEditorProps) {
  const { t } = useTranslation()
  const [state, act] = useReducer(edit, grid, beginEditor)
  const [name, setName] = useState(layout?.name ?? '')
  const field = useRef<HTMLInputElement>(null)
  const leave = useLeave(state.past.length > 0 || name !== (layout?.name ?? ''))
  useEscape(true, leave.ask)
  const save = async (use: boolean) => {
    const draft = { id: layout?.id, name, grid: inOrder(coarsest(state.grid)) }
    const saved = await ask(api.layouts.saveLayout(draft))
    if (!saved) return field.current?.focus()
    if (use && (await ask(api.wall.setLayout(saved.id)))) closeDialog()
    show({ view: 'list' })
    select('layouts', saved.id)
    say(t('layouts.done.saved', { name: name.trim() }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = editorKey(event.nativeEvent)
    if (!key) return
    event.preventDefault()
    leave.forget()
    if (key === 'save') void save(false)
    else act(key)
  }
  const refused = state.refused && t(`layouts.editor.refused.${state.refused}`)
  const chosen = cellsIn(state.grid, selectionOf(state)).length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of all that is in it
    <div className={layoutsCss.desk} onKeyDown={onKeyDown} data-testid="grid-editor">
      <h2 className={css.title}>
        {t(layout ? 'layouts.editor.editTitle' : 'layouts.editor.newTitle')}
      </h2>
      <div className={css.panes}>
        <Surface state={state} act={act} />
        <aside className={css.side}>
          <TextInput
            ref={field}
            label={t('layouts.name')}
            placeholder={t('layouts.editor.placeholder')}
            value={name}
            maxLength={80}
            onChange={({ target }) => setName(target.value)}
            data-testid="layout-name"
          />
          <StartFrom state={state} act={act} />
          <Tools state={state} act={act} />
          <p className={css.chosen} role="status">
            {t('layouts.editor.selected', { chosen, count: state.grid.cells.length })}
          </p>
          <p className={css.refused} role="alert" data-testid="grid-refused">
            {leave.asked ? t('layouts.editor.unsaved') : refused}
          </p>
        </aside>
      </div>
      <footer className={layoutsCss.foot}>
        <Said otherwise={t('layouts.editor.hint')} />
        <Button
          size="xs"
          variant="default"
          rightSection={<kbd>Esc</kbd>}
          onClick={() => leave.ask()}
        >
          {t('layouts.editor.back')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => void save(true)}
          data-testid="layout-save-use"
        >
          {t('layouts.editor.saveAndUse')}
        </Button>
        <Button
          size="xs"
          rightSection={<KeyHint action="form.save" />}
          onClick={() => void save(false)}
          data-testid="layout-save"
        >
          {t('layouts.editor.save')}
        </Button>
      </footer>
    </div>
  )
}

/** Nothing that was made is lost by one key: what is not saved is asked about once. */
function useLeave(dirty: boolean) {
  const [asked, setAsked] = useState(false)
  return {
    asked: asked && dirty,
    ask: () => (dirty && !asked ? setAsked(true) : show({ view: 'list' })),
    forget: () => setAsked(false),
  }
}
