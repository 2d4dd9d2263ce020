import { contextBridge, ipcRenderer } from 'electron'
import { type Client, channel, contract } from './contract'

/** Projects the contract onto the window: only declared channels can be reached. */
function project(): Client {
  const client: Record<string, Record<string, unknown>> = {}
  for (const [feature, entries] of Object.entries(contract)) {
    const calls: Record<string, unknown> = {}
    for (const [name, entry] of Object.entries(entries)) {
      const at = channel(feature, name)
      if (entry.kind === 'call') calls[name] = (input: unknown) => ipcRenderer.invoke(at, input)
      else calls[`on${name[0]?.toUpperCase()}${name.slice(1)}`] = subscribe(at)
    }
    client[feature] = calls
  }
  return client as unknown as Client
}

function subscribe(at: string) {
  return (listener: (payload: unknown) => void) => {
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(at, forward)
    return () => {
      ipcRenderer.removeListener(at, forward)
    }
  }
}

contextBridge.exposeInMainWorld('vongGac', project())
