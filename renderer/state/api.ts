import type { Client, Refused, Right } from '../../preload/contract'

type Told = (refused: Refused) => void

let tell: Told = () => {}

/** Told whenever main refuses for want of a right, whatever the caller makes of it. */
export const whenDenied = (told: Told): void => {
  tell = told
}

/** For what is not even asked of main. */
export const deny = (right: Right): void =>
  tell({ status: 'refused', reason: 'no-right', detail: right })

const isDenial = (reply: unknown): reply is Refused =>
  typeof reply === 'object' &&
  reply !== null &&
  'reason' in reply &&
  'status' in reply &&
  reply.status === 'refused' &&
  reply.reason === 'no-right'

type Calls = Record<string, (input: unknown) => unknown>

async function heard(reply: Promise<unknown>): Promise<unknown> {
  const value = await reply
  if (isDenial(value)) tell(value)
  return value
}

/** Subscriptions go as they are; the replies of calls are looked at on their way. */
const listened = (calls: Calls): Calls =>
  Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      /^on[A-Z]/.test(name) ? call : (input) => heard(call(input) as Promise<unknown>),
    ]),
  )

const bare = window.vongGac as unknown as Record<string, Calls> | undefined

/** Main, as the preload script projects it. */
export const api = Object.fromEntries(
  Object.entries(bare ?? {}).map(([feature, calls]) => [feature, listened(calls)]),
) as unknown as Client
