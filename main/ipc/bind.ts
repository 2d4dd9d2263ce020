import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import {
  type Call,
  type Caller,
  channel,
  contract,
  type Handlers,
  type Refused,
} from '../../preload/contract'

/** Who may call: only the main frame of a window of ours, showing a page of ours. */
export type Owns = (sender: WebContents) => boolean

type AnyHandler = (input: unknown, caller: Caller) => unknown

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** Why a call is refused for now, whoever asks; null when it is not. */
export type Refusal = (feature: string, name: string) => string | null

/**
 * Connects every call of the contract with its handler: no sender and no argument is trusted, and
 * a reply with more than the contract declares is cut to it.
 * @param report told of refusals and of handlers that threw
 */
export function bind(
  handlers: Handlers,
  owns: Owns,
  report: (what: string, error?: unknown) => void,
  refusal: Refusal = () => null,
) {
  for (const [feature, entries] of Object.entries(contract)) {
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.kind !== 'call') continue
      const at = channel(feature, name)
      const handler = handlers[feature as keyof Handlers][name as never] as AnyHandler
      const held = () => refusal(feature, name)
      ipcMain.handle(at, (event, raw) =>
        answer({ at, entry, handler, event, raw, owns, report, held }),
      )
    }
  }
}

interface Asked {
  at: string
  entry: Call
  handler: AnyHandler
  event: IpcMainInvokeEvent
  raw: unknown
  owns: Owns
  report(what: string, error?: unknown): void
  held(): string | null
}

async function answer(asked: Asked): Promise<unknown> {
  const { at, entry, handler, event, raw, owns, report, held } = asked
  if (!owns(event.sender) || event.senderFrame !== event.sender.mainFrame) {
    report(`${at}: refused, unknown window`)
    return refuse('unknown-window')
  }
  const reason = held()
  if (reason) return refuse(reason)
  const input = entry.input.safeParse(raw)
  if (!input.success) {
    // The argument itself may hold a password: only its shape is told.
    report(`${at}: refused, bad argument at ${input.error.issues.map((i) => i.path.join('.'))}`)
    return refuse('bad-argument')
  }
  try {
    return entry.output.parse(await handler(input.data, { window: event.sender.id }))
  } catch (error) {
    report(`${at}: failed`, error)
    return refuse('internal')
  }
}
