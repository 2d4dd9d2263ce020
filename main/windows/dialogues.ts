import {
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron'

/** Windows that ask for files; the one that was worked last stands at the end. */
let hosts: BrowserWindow[] = []

/**
 * The system's dialogues lie before this window while it is the one that is worked. One without a
 * window of its own opens where the system likes: on a show's output, or behind it.
 */
export function hostDialogues(window: BrowserWindow): void {
  hosts = [window, ...hosts]
  window.on('focus', () => {
    hosts = [...without(window), window]
  })
  window.on('closed', () => {
    hosts = without(window)
  })
}

const without = (window: BrowserWindow) => hosts.filter((each) => each !== window)

/** Before which a dialogue lies now; null when there is none. */
export const dialogueHost = (): BrowserWindow | null => hosts.at(-1) ?? null

/** Where to write. */
export async function askWhereTo(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const host = dialogueHost()
  return host ? dialog.showSaveDialog(host, options) : { canceled: true, filePath: '' }
}

/** What to read. */
export async function askWhich(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const host = dialogueHost()
  return host ? dialog.showOpenDialog(host, options) : { canceled: true, filePaths: [] }
}
