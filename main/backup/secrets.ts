import { reencoded } from '../storage'

/** What opens and seals passwords: the vault of the station. */
export interface Sealing {
  seal(plain: string): string
  open(sealed: string): string | null
}

/** As the vault writes what it sealed. */
const SEALED = /^(os|key):[A-Za-z0-9+/]{16,}=*$/
/** As a backup with a passphrase holds it. */
const OPENED = 'opened:'

/** PINs are short: whoever has their hashes has them. */
const isPin = (key: string, value: unknown) =>
  key === 'pin' && typeof value === 'object' && value !== null && 'hash' in value

type Change = (key: string, value: unknown) => unknown

/** A state's file without passwords and PINs; as it is when it holds none. */
export const withoutSecrets = (text: string): string =>
  changed(text, (key, value) => {
    if (isPin(key, value)) return null
    return typeof value === 'string' && SEALED.test(value) ? '' : value
    // A file that is not understood, such as one that was set aside, is not taken at its word.
  }).replace(/"(?:os|key):[A-Za-z0-9+/]{16,}=*"/g, '""')

/** With its passwords opened, for a file that is encrypted as a whole. One that cannot be is left out. */
export const withOpened = (text: string, { open }: Pick<Sealing, 'open'>): string =>
  changed(text, (_key, value) => {
    if (typeof value !== 'string' || !SEALED.test(value)) return value
    const plain = open(value)
    return plain === null ? '' : OPENED + Buffer.from(plain).toString('base64')
  })

/** Sealed anew, by the vault of where it is put back. Throws what `seal` throws. */
export const withSealed = (text: string, { seal }: Pick<Sealing, 'seal'>): string =>
  changed(text, (_key, value) => {
    if (typeof value !== 'string' || !value.startsWith(OPENED)) return value
    return seal(Buffer.from(value.slice(OPENED.length), 'base64').toString())
  })

/** Whether a file of the profile may hold secrets. */
export const mayHold = (path: string): boolean => /^data\/[^/]+\.json/.test(path)

function changed(text: string, change: Change): string {
  let touched = false
  const next = reencoded(text, (data) =>
    walk('', data, (key, value) => {
      const now = change(key, value)
      if (now !== value) touched = true
      return now
    }),
  )
  return touched && next !== null ? next : text
}

function walk(key: string, value: unknown, change: Change): unknown {
  const now = change(key, value)
  if (Array.isArray(now)) return now.map((each) => walk('', each, change))
  if (typeof now !== 'object' || now === null) return now
  return Object.fromEntries(
    Object.entries(now).map(([name, each]) => [name, walk(name, each, change)]),
  )
}
