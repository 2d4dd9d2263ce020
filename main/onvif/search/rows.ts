import type { FoundRow, FoundStream } from '../../../preload/contract'
import type { Channel, DeviceReport } from '../device/device'
import type { ServerCamera, ServerStream } from '../sources/stream'

/** What opens a row's streams: stays in main. The URLs may hold a login of their own. */
export interface RowSecrets {
  url: string
  subUrl: string
  user: string
  password: string
}

/** A row, and how it is opened once it is ready. */
export interface Kept {
  row: FoundRow
  secrets: RowSecrets | null
}

const NOTHING = {
  ...{ name: '', hardware: '', channel: null, reason: null, offsetMs: null, ms: 0 },
  ...{ main: null, sub: null, ptz: false, snapshotUrl: '' },
} as const

/** A device that has been heard of. `key` is its own for ever, or its address. */
export function deviceRow(
  key: string,
  onvif: string,
  known: Partial<Pick<FoundRow, 'name' | 'hardware'>> = {},
): FoundRow {
  return { ...NOTHING, key, address: new URL(onvif).host, onvif, state: 'reading', ...known }
}

/** A device that was read: a row for each of its channels. */
export function readRows(
  row: FoundRow,
  { maker, model, offsetMs, ms, channels }: DeviceReport,
  login: { user: string; password: string },
): Kept[] {
  const hardware = [maker, model].filter(Boolean).join(' ') || row.hardware
  return channels.map((channel, i) => ({
    row: {
      ...{ ...row, hardware, offsetMs, ms, state: 'ready', reason: null },
      ...{ key: i === 0 ? row.key : `${row.key}#${i + 1}` },
      ...{ channel: channels.length > 1 ? i + 1 : null },
      ...{ main: channel.main, sub: channel.sub },
      ...{ ptz: channel.ptz, snapshotUrl: channel.snapshotUrl },
    },
    secrets: { url: channel.main.url, subUrl: subOf(channel), ...login },
  }))
}

const subOf = ({ sub }: Channel) => sub?.url ?? ''

/** What a URL holds, taken apart; null for what is no address of a stream. */
export type ReadUrl = (text: string) => { url: string; user: string; password: string } | null

/** A camera of a server or a recorder; null when its address is none. */
export function serverRow(
  key: string,
  { name, main, sub, channel }: ServerCamera & { channel?: number },
  login: { user: string; password: string },
  read: ReadUrl,
): Kept | null {
  const first = read(main.url)
  if (!first) return null
  const second = sub && read(sub.url)
  const own = first.user || first.password || second?.user || second?.password
  const shown = (stream: ServerStream, url: string): FoundStream => ({ ...stream, url, kbps: 0 })
  const row: FoundRow = {
    ...{
      ...NOTHING,
      key,
      name,
      channel: channel ?? null,
      address: hostOf(first.url),
      state: 'ready',
      onvif: '',
    },
    ...{ main: shown(main, first.url), sub: sub && second ? shown(sub, second.url) : null },
  }
  const urls = { url: main.url, subUrl: second ? (sub?.url ?? '') : '' }
  // A login in the address is this camera's; what was typed is for those that have none.
  return { row, secrets: own ? { ...urls, user: '', password: '' } : { ...urls, ...login } }
}

const hostOf = (url: string) => new URL(url).host
