import { useWindowEvent } from '@mantine/hooks'

/** Ctrl+S and Ctrl+Enter, wherever the focus is. */
export function useSaveKeys(active: boolean, onSave: () => void) {
  useWindowEvent('keydown', (event) => {
    if (!active || !(event.ctrlKey || event.metaKey)) return
    if (event.key !== 'Enter' && event.key.toLowerCase() !== 's') return
    event.preventDefault()
    onSave()
  })
}
