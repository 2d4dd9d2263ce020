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

/** Why a call of a window is refused for now; null when it is not. */
export type Refusal = (feature: string, name: string, window: number) => string | null

/** Why this one is not for whoever is there; null when it is. The argument is checked. */
export type Denied = (
  feature: string,
  name: string,
  input: unknown,
  window: number,
) => Refused | null

/**
 * Sees each call before it is answered, as it is checked, and what it returns sees the reply: what
 * is done is put on record by it. It changes nothing of either.
 */
export type Witness = (
  feature: string,
  name: string,
  input: unknown,
  caller: Caller,
) => ((reply: unknown) => void) | null

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
  witness: Witness = () => null,
  denied: Denied = () => null,
) {
  for (const [feature, entries] of Object.entries(contract)) {
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.kind !== 'call') continue
      const at = channel(feature, name)
      const handler = handlers[feature as keyof Handlers][name as never] as AnyHandler
      const held = (window: number) => refusal(feature, name, window)
      const deny = (input: unknown, window: number) => denied(feature, name, input, window)
      const watch = watching(feature, name, witness, report)
      ipcMain.handle(at, (event, raw) =>
        answer({ at, entry, handler, event, raw, owns, report, held, watch, deny }),
      )
    }
  }
}

type Watch = (input: unknown, caller: Caller) => (reply: unknown) => void

/** A bug of whoever looks on is told, and is not the call's failure. */
function watching(feature: string, name: string, witness: Witness, report: Asked['report']): Watch {
  const guarded = <R>(look: () => R): R | null => {
    try {
      return look()
    } catch (error) {
      report(`${channel(feature, name)}: not put on record`, error)
      return null
    }
  }
  return (input, caller) => {
    const tell = guarded(() => witness(feature, name, input, caller))
    return (reply) => void guarded(() => tell?.(reply))
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
  held(window: number): string | null
  deny(input: unknown, window: number): Refused | null
  watch: Watch
}

async function answer(asked: Asked): Promise<unknown> {
  const { at, entry, handler, event, raw, owns, report, held, watch, deny } = asked
  if (!owns(event.sender) || event.senderFrame !== event.sender.mainFrame) {
    report(`${at}: refused, unknown window`)
    return refuse('unknown-window')
  }
  const reason = held(event.sender.id)
  if (reason) return refuse(reason)
  const input = entry.input.safeParse(raw)
  if (!input.success) {
    // The argument itself may hold a password: only its shape is told.
    report(`${at}: refused, bad argument at ${input.error.issues.map((i) => i.path.join('.'))}`)
    return refuse('bad-argument')
  }
  const denial = deny(input.data, event.sender.id)
  if (denial) {
    report(`${at}: refused, ${denial.reason} ${denial.detail ?? ''}`)
    return denial
  }
  try {
    const caller = { window: event.sender.id }
    const told = watch(input.data, caller)
    const reply = entry.output.parse(await handler(input.data, caller))
    told(reply)
    return reply
  } catch (error) {
    report(`${at}: failed`, error)
    return refuse('internal')
  }
}
