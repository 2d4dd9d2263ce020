import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Outcome } from '../../../preload/contract'
import { accountsHandlers, openAccounts } from '../../accounts'
import { fakeClock } from '../../base/clock'
import { createRedactor } from '../../base/redact'
import { BookmarkStore, defaultCodes, labelIn, newBookmarkId, openCodes } from '../../bookmarks'
import { createRegistry, createVault, lastImportSpec, registrySpec } from '../../cameras'
import { createCustodyLog, openStationKey } from '../../evidence'
import { openCollection } from '../../storage'
import { withoutKeyring } from './vault'

export const CAMERA_PASSWORD = `mật@:/%' 😀`
export const PERSON = { login: 'hoa', password: 'một mật khẩu dài 1', pin: '86420975' }
export const AT = Date.UTC(2026, 10, 22, 14, 15, 22, 123)

const MARK: Parameters<BookmarkStore['create']>[0] = {
  ...{ id: newBookmarkId(AT, 0.5), at: AT, operator: 'Hoa', locked: false, kind: 'PV01' },
  ...{ subject: 'YT', ppe: {}, people: 1, place: '', note: 'Không có tấm che mặt', tags: [] },
  ...{ drawings: [], owner: '', due: null, views: [], files: [] },
}

/** What must have been done. */
function must<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** What a station writes, by its own stores; in `root`. */
export async function stationIn(root: string) {
  const [data, custodyDir] = [join(root, 'data'), join(root, 'custody')]
  mkdirSync(data, { recursive: true })
  const clock = fakeClock(AT)
  const vault = createVault({ safeStorage: withoutKeyring, dir: data, platform: 'linux' })
  const cameras = await openCollection({ ...registrySpec, dir: data, clock })
  const lastImport = await openCollection({ ...lastImportSpec, dir: data, clock })
  let ids = 0
  const registry = createRegistry({
    ...{ collection: cameras, lastImport, vault, newId: () => `id-${++ids}`, now: clock.now },
    readXlsx: () => Promise.reject(new Error('no workbooks here')),
    redactor: createRedactor().secrets,
  })
  const key = must(await openStationKey({ dir: data, vault, clock }))
  const custody = createCustodyLog({ dir: custodyDir, clock, key })
  const { accounts, book } = await openAccounts({
    ...{ dir: data, clock, singleUser: false, quiet: true },
  })
  const codes = await openCodes(data, clock)
  const bookmarks = await BookmarkStore.open({
    ...{ dir: join(data, 'bookmarks'), clock, labelOf: (kind) => labelIn(defaultCodes, kind) },
  })
  const settled = () =>
    Promise.all(
      [cameras, lastImport, book, codes, bookmarks, custody].map((each) => each.settled()),
    )
  return {
    ...{ root, data, clock, vault, registry, key, custody, custodyDir },
    accounts,
    bookmarks,
    settled,
  }
}
export type TestStation = Awaited<ReturnType<typeof stationIn>>

/** Fills it, as days of work would. */
export async function fill(station: TestStation): Promise<void> {
  const { registry, custody, accounts, bookmarks, root } = station
  for (const code of ['C1', 'C2', 'C3'])
    await registry.save({
      ...{ code, name: `Cổng ${code}`, facility: '', place: 'CONG', subUrl: '', note: '' },
      ...{ url: `rtsp://10.0.0.1/${code}`, user: 'admin', password: CAMERA_PASSWORD },
      ...{ transport: 'tcp', enabled: true },
    })
  // More than one generation of each.
  await registry.setEnabled({ ids: ['id-2'], enabled: false })
  const { pin, ...person } = PERSON
  done(await accounts.begin({ ...person, name: 'Lê Thị Hoa', title: 'Trưởng ca' }))
  done(await accountsHandlers(accounts).setPin({ password: person.password, pin }, { window: 1 }))
  await custody.append(
    { by: 'Hoa', action: 'signed-in', subject: '' },
    { by: 'Hoa', action: 'created', subject: 'x' },
  )
  must(await bookmarks.create(MARK))
  put(root, 'journal/2026-11-22.jsonl', '{"at":1}\n{"at":2}\n{"at":3')
  put(root, 'evidence/2026/11/22/x/clip.mp4', Buffer.alloc(400_000, 'film'))
  put(root, 'facility-documents/doc-1', 'Quyết định')
  put(root, 'coverage/2026-11.jsonl', '{"a":1}\n')
  put(root, 'logs/main.log', 'nothing')
  put(root, 'ring/a.ts', 'nothing')
  put(root, 'session/Cookies', 'nothing')
  put(root, 'data/marks/x.json', '{}')
  await station.settled()
}

function done(outcome: Outcome): void {
  if (outcome.status !== 'done') throw new Error(outcome.reason)
}

export function put(root: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** SHA-256 of every file below, by its path. */
export function hashes(root: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.path, entry.name)
    found[path.slice(root.length + 1).replaceAll('\\', '/')] = createHash('sha256')
      .update(readFileSync(path))
      .digest('hex')
  }
  return found
}
