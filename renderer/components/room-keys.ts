import { useDialogs } from './dialogs'

// What a room other than the wall needs to know of a press before it takes it for its own.

export const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** What closes by Esc itself. */
export const OVERLAYS =
  '.mantine-Popover-dropdown, .mantine-Combobox-dropdown, .mantine-Menu-dropdown'

/** A field whose list is open: Esc closes that. */
export const OPEN_LIST = '[data-mantine-stop-propagation="true"]'

/** A dialogue above the room has the keys, whoever opened it. */
const isCovered = () =>
  useDialogs.getState().open !== null || document.querySelector('[aria-modal="true"]') !== null

let covered = false
window.addEventListener(
  'keydown',
  () => {
    covered = isCovered()
  },
  true,
)

/** As it was before anybody heard of this key: one that closes a dialogue is spent by that. */
export const wasCovered = () => covered
