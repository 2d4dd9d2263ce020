import { useWindowEvent } from '@mantine/hooks'

/** Esc anywhere in the window, unless an open list or menu wants it for itself. */
export function useEscape(active: boolean, onEscape: () => void) {
  useWindowEvent(
    'keydown',
    (event) => {
      if (!active || event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[data-mantine-stop-propagation="true"]')) return
      // What lies below wakes up during this very event: the mark tells it that Esc is spent.
      event.preventDefault()
      onEscape()
    },
    { capture: true },
  )
}
