import { useWindowEvent } from '@mantine/hooks'
import { useDialogs } from '../../components/dialogs'
import { actionOf, currentKeymap } from '../../components/keymap'
import { undoLatest } from '../undo'

const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** Ctrl Z takes back the last change; in a field it belongs to what was typed. */
export function useUndoKey(): void {
  useWindowEvent(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      const covered = useDialogs.getState().open !== null || document.querySelector('[aria-modal="true"]')
      if (event.defaultPrevented || event.isComposing || covered || target?.closest(FIELDS)) return
      if (actionOf(event, 'everywhere', currentKeymap()) !== 'app.undo') return
      event.preventDefault()
      event.stopPropagation()
      void undoLatest()
    },
    { capture: true },
  )
}
