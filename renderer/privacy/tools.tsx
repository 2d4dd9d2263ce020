import { Switch } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlur,
  IconSquareFilled,
  IconTrash,
} from '@tabler/icons-react'
import type { Dispatch, MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_AREAS } from '../../preload/contract'
import type { EditorAct, EditorState } from '../components/drawing'
import { KeyHint } from '../components/keymap'
import css from './privacy.module.css'

/** Keys go on acting on the picture after a click. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

interface ToolsProps {
  state: EditorState
  act: Dispatch<EditorAct>
  onLook: (shape: 'blur' | 'box') => void
  covered: boolean
  onCovered: (covered: boolean) => void
}

export function Tools({ state, act, onLook, covered, onCovered }: ToolsProps) {
  const { t } = useTranslation()
  const { selected, past, future, shapes } = state
  const look = shapes[selected]?.shape ?? state.tool
  return (
    <div
      className={css.tools}
      role="toolbar"
      aria-label={t('privacy.tools')}
      onMouseDown={keepFocus}
    >
      <Tool testid="privacy-solid" pressed={look === 'box'} onClick={() => onLook('box')}>
        <IconSquareFilled aria-hidden="true" /> {t('privacy.looks.solid')}{' '}
        <KeyHint action="drawing.box" />
      </Tool>
      <Tool testid="privacy-blur" pressed={look === 'blur'} onClick={() => onLook('blur')}>
        <IconBlur aria-hidden="true" /> {t('privacy.looks.blur')} <KeyHint action="drawing.blur" />
      </Tool>
      <span className={css.count} data-testid="privacy-count">
        {t('privacy.count', { count: shapes.length, most: MAX_AREAS })}
      </span>
      <span className={css.gap} />
      <Switch
        label={t('privacy.covered')}
        checked={covered}
        onChange={({ currentTarget }) => onCovered(currentTarget.checked)}
        tabIndex={-1}
        data-testid="privacy-covered"
      />
      <Tool disabled={selected < 0} onClick={() => act({ act: 'delete' })}>
        <IconTrash aria-hidden="true" /> {t('drawing.delete')} <kbd>Delete</kbd>
      </Tool>
      <Tool disabled={past.length === 0} onClick={() => act({ act: 'undo' })}>
        <IconArrowBackUp aria-hidden="true" /> {t('common.undo')} <KeyHint action="app.undo" />
      </Tool>
      <Tool disabled={future.length === 0} onClick={() => act({ act: 'redo' })}>
        <IconArrowForwardUp aria-hidden="true" /> {t('drawing.redo')} <KeyHint action="app.redo" />
      </Tool>
    </div>
  )
}

interface ToolProps {
  testid?: string
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

const Tool = ({ testid, pressed, ...rest }: ToolProps) => (
  <button type="button" tabIndex={-1} aria-pressed={pressed} data-testid={testid} {...rest} />
)
