import { useWindowEvent } from '@mantine/hooks'
import { actionOf, currentKeymap } from '../../components/keymap'

/** Wherever the focus is. */
export function useSaveKeys(active: boolean, onSave: () => void) {
  useWindowEvent('keydown', (event) => {
    if (!active || actionOf(event, 'form', currentKeymap()) !== 'form.save') return
    event.preventDefault()
    onSave()
  })
}
