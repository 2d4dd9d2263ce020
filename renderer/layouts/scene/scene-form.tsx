import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene, WallState } from '../../../preload/contract'
import { closeDialog } from '../../components/dialogs'
import { actionOf, currentKeymap, KeyHint } from '../../components/keymap'
import { codesOf } from '../../components/scenes'
import { useEscape } from '../../components/use-escape'
import { api, useShared } from '../../state'
import { ask, say, select, show, useDesk } from '../desk'
import editorCss from '../editor/editor.module.css'
import css from '../layouts.module.css'
import { Said } from '../said'
import { SceneDrawing } from './scene-drawing'
import { type Typed, titledCells, titlesWith } from './titled'
import { Titles } from './titles'

interface SceneFormProps {
  /** Null: the wall as it is. */
  scene: Scene | null
  /** It was opened by itself, and closes with what it was opened for. */
  alone: boolean
}

/** A scene's name and titles. */
export function SceneForm({ scene, alone }: SceneFormProps) {
  const { t } = useTranslation()
  const wall = useShared((state) => state.wall)
  const shown = scene ?? withoutHidden(wall)
  const [name, setName] = useState(scene?.name ?? '')
  const [typed, setTyped] = useState<Typed>(new Map())
  const titles = titlesWith(shown, typed)
  const field = useRef<HTMLInputElement>(null)
  const leave = () => (alone ? closeDialog() : show({ view: 'list' }))
  useEscape(true, leave)
  const saved = (id: string) => {
    const message = t('layouts.done.saved', { name: name.trim() })
    if (alone) {
      closeDialog()
      return notifications.show({ message, autoClose: 4_000 })
    }
    useDesk.setState({ tab: 'scenes' })
    show({ view: 'list' })
    select('scenes', id)
    say(message)
  }
  const save = async () => {
    const edited = { name, titles }
    const id = scene ? await change(scene.id, edited) : await keep(edited)
    if (id) saved(id)
    else field.current?.focus()
  }
  const retake = async (id: string) => {
    const draft = scene ? { id, name } : { id, name, titles }
    if (await ask(api.layouts.keepScene(draft))) saved(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = actionOf(event.nativeEvent, 'form', currentKeymap())
    const enter = event.key === 'Enter' && event.target === field.current
    if (id !== 'form.save' && !enter) return
    event.preventDefault()
    void save()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of all that is in it
    <div className={css.desk} onKeyDown={onKeyDown} data-testid="scene-form">
      <h2 className={editorCss.title}>
        {t(scene ? 'layouts.scene.editTitle' : 'layouts.scene.newTitle')}
      </h2>
      <div className={css.panes}>
        <section className={css.form}>
          <TextInput
            ref={field}
            data-autofocus="scene"
            label={t('layouts.name')}
            placeholder={t('layouts.scene.placeholder')}
            value={name}
            maxLength={80}
            onChange={({ target }) => setName(target.value)}
            data-testid="scene-name"
          />
          <Titles
            cells={titledCells(shown)}
            titles={titles}
            onChange={(camera, text) => setTyped(new Map(typed).set(camera, text))}
          />
        </section>
        <section className={css.preview}>
          <SceneDrawing scene={{ ...shown, titles }} />
          <p className={css.missing}>
            {scene?.missing.length ? t('layouts.scene.missingKept', codesOf(scene.missing)) : null}
          </p>
        </section>
      </div>
      <footer className={css.foot}>
        <Said otherwise={t('layouts.scene.titleHint')} />
        <Button size="xs" variant="default" rightSection={<kbd>Esc</kbd>} onClick={leave}>
          {t('layouts.editor.back')}
        </Button>
        <Retake scene={scene} name={name} onRetake={retake} />
        <Button
          size="xs"
          rightSection={<KeyHint action="form.save" />}
          onClick={() => void save()}
          data-testid="scene-save"
        >
          {t('layouts.scene.save')}
        </Button>
      </footer>
    </div>
  )
}

/** What the layout has no cell for is no part of the scene. */
function withoutHidden({ grid, cells, titles, lent }: WallState) {
  return {
    grid,
    titles,
    lent,
    cells: cells.map((id, index) => (index < grid.cells.length ? id : null)),
  }
}

interface Edited {
  name: string
  titles: string[]
}

/** @returns the scene's id; null when it was refused */
const change = async (id: string, edited: Edited) =>
  (await ask(api.layouts.editScene({ id, ...edited }))) && id

const keep = async (edited: Edited) => (await ask(api.layouts.keepScene(edited)))?.id ?? null

interface RetakeProps extends Pick<SceneFormProps, 'scene'> {
  name: string
  onRetake: (id: string) => Promise<void>
}

/** A scene takes the wall as it is now: the one that is edited, or the one that has the name. */
function Retake({ scene, name, onRetake }: RetakeProps) {
  const { t } = useTranslation()
  const same = useShared(({ layouts }) =>
    layouts.scenes.find((each) => each.name.toLowerCase() === name.trim().toLowerCase()),
  )
  const target = scene ?? same
  if (!target) return null
  return (
    <Button
      size="xs"
      variant="default"
      title={t('layouts.scene.retakeText')}
      onClick={() => void onRetake(target.id)}
      data-testid="scene-retake"
    >
      {scene ? t('layouts.scene.retake') : t('layouts.scene.replace', { name: target.name })}
    </Button>
  )
}
