/**
 * Puts text on the clipboard. Not by navigator.clipboard: main refuses every permission, and this
 * one is asked for there. False when the browser would not.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true, capture: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done
}
