import type { SearchInput, SearchProgress } from '../../../preload/contract'
import { fail } from '../../base/result'
import { reachesBy } from '../device/addresses'
import { readDevice } from '../device/device'
import { discover } from '../discovery/discover'
import { networksOf } from '../discovery/networks'
import { camerasOf, type ServerKind } from '../sources/servers'
import type { ServerCamera } from '../sources/stream'
import { createPool, type Pool } from './pool'
import { deviceRow, type Kept, readRows, serverRow } from './rows'
import type { SearchDeps } from './search'

/** One run of a search; nothing that it says counts once another has begun. */
export interface Run {
  deps: SearchDeps
  ended: AbortSignal
  put(kept: Kept): void
  tell(change: Partial<SearchProgress>): void
  /** One more has been dealt with. */
  done(): void
  /** So many more there are. */
  found(more: number): void
}

interface Login {
  user: string
  password: string
}

type Of<K extends SearchInput['kind']> = Extract<SearchInput, { kind: K }>

/** Devices that are read at a time: a slow one takes one of these places, and holds nobody else. */
const READING = 24
/** Addresses that are knocked at. */
const KNOCKING = 64

export async function runNetwork(run: Run, input: Of<'network'>): Promise<void> {
  const { deps } = run
  const network = networksOf(deps.interfaces()).find(({ address }) => address === input.network)
  if (!network) return run.tell({ trouble: 'network-gone' })
  const [pool, reading] = [createPool(READING), [] as Promise<void>[]]
  const heard = (key: string, onvif: string, known = {}) => {
    run.found(1)
    reading.push(read(run, pool, deviceRow(key, onvif, known), input))
  }
  const how = await discover(
    input.network,
    deps.clock,
    {
      found: ({ id, address, name, hardware }) => heard(id, address, { name, hardware }),
      odd: (from) => heard(from, `http://${from}/onvif/device_service`),
    },
    run.ended,
  )
  if (how !== 'done') run.tell({ trouble: how })
  await Promise.all(reading)
}

/** Asks addresses one by one; only those where somebody answers become rows. */
export async function runDevices(run: Run, addresses: string[], login: Login): Promise<void> {
  const [pool, knocking] = [createPool(READING), createPool(KNOCKING)]
  const reaches = reachesBy(run.deps.clock)
  run.found(addresses.length)
  const one = async (address: string) => {
    const { hostname, port } = new URL(address)
    const there = await knocking(async () =>
      run.ended.aborted ? false : reaches(hostname, Number(port) || 80),
    )
    if (there) await read(run, pool, deviceRow(address, address), login)
    else run.done()
  }
  await Promise.all(addresses.map(one))
}

async function read(run: Run, pool: Pool, first: Kept['row'], login: Login): Promise<void> {
  let row = first
  run.put({ row, secrets: null })
  await pool(async () => {
    if (run.ended.aborted) return
    const answer = await readDevice({ address: row.onvif, ...login }, run.deps.clock, {
      glimpse: ({ maker, model, ...known }) => {
        const hardware = [maker, model].filter(Boolean).join(' ') || row.hardware
        row = { ...row, ...known, hardware }
        run.put({ row, secrets: null })
      },
      // What a device says may be of any shape.
    }).catch(() => fail('failed'))
    if (answer.ok) for (const kept of readRows(row, answer.value, login)) run.put(kept)
    else run.put({ row: { ...row, state: 'failed', reason: answer.reason }, secrets: null })
  })
  run.done()
}

export async function runServer(
  run: Run,
  { kind, base, direct, user, password }: Login & { kind: ServerKind; base: URL; direct: boolean },
): Promise<void> {
  const { clock } = run.deps
  const cameras = await camerasOf(kind, { base, user, password }, direct, clock)
    // What a server says may be of any shape.
    .catch(() => fail('server-odd'))
  if (!cameras.ok) return run.tell({ trouble: cameras.reason })
  putAll(run, cameras.value, { user, password })
}

export async function runRecorder(
  run: Run,
  channels: ServerCamera[],
  { user, password }: Login,
): Promise<void> {
  putAll(run, channels, { user, password })
}

/** More than can be added at once. */
const MOST_CAMERAS = 10_000

function putAll(run: Run, all: ServerCamera[], login: Login): void {
  const cameras = all.slice(0, MOST_CAMERAS)
  run.found(cameras.length)
  for (const [i, camera] of cameras.entries()) {
    const kept = serverRow(`${i + 1} ${camera.name.slice(0, 200)}`, camera, login, run.deps.read)
    for (const url of [camera.main.url, camera.sub?.url ?? '']) {
      const password = run.deps.read(url)?.password
      if (password) run.deps.announce(password)
    }
    if (kept) run.put(kept)
    run.done()
  }
}
