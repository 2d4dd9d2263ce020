import { app } from 'electron'
import type { Handlers, Refused, Verified, VerifyRequest } from '../../preload/contract'
import {
  type CustodyLog,
  kindOf,
  type LogVerdict,
  type PackageVerdict,
  sameFingerprint,
  verifyLog,
  verifyPackage,
} from '../evidence'
import { askWhich } from '../windows'
import type { Custody } from './custody'

export interface CheckDeps extends Custody {
  custodyDir: string
  operator(): string
}

type Checked = Verified | Refused

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** Checks of packages and of the custody log, for each window the last one again with a password. */
export function createVerify(deps: CheckDeps): Handlers['evidence']['verify'] {
  const last = new Map<number, string>()
  return async ({ what, password }, { window }) => {
    if (what === 'log') return noted(deps, await ownLog(deps))
    const path = what === 'again' ? last.get(window) : await chosen(what)
    if (!path) return refuse('cancelled')
    last.set(window, path)
    return noted(deps, await checked(deps, path, password ?? ''))
  }
}

async function chosen(what: VerifyRequest['what']): Promise<string | undefined> {
  const file = what === 'file'
  const { canceled, filePaths } = await askWhich({
    defaultPath: app.getPath('documents'),
    properties: [file ? 'openFile' : 'openDirectory'],
    ...(file && { filters: [{ name: 'ZIP, JSON', extensions: ['zip', 'json', 'jsonl'] }] }),
  })
  return canceled ? undefined : filePaths[0]
}

async function ownLog({ custody, custodyDir, key }: CheckDeps): Promise<Checked> {
  return ofLog(await custody.check(), custodyDir, key?.fingerprint ?? '')
}

async function checked({ key }: CheckDeps, path: string, password: string): Promise<Checked> {
  const found = await kindOf(path)
  const own = key?.fingerprint ?? ''
  if (found.kind === 'missing' || found.kind === 'unknown') return refuse(found.kind)
  if (found.kind === 'log') return ofLog(await verifyLog(found.path), found.path, own)
  const verdict = await verifyPackage(found.path, undefined, password)
  if (!verdict.ok && isAboutPassword(verdict.finding.reason)) return refuse(verdict.finding.reason)
  return ofPackage(verdict, found.path, own)
}

const isAboutPassword = (reason: string) =>
  reason === 'password-needed' || reason === 'password-wrong'

const UNCHECKED = ['unreadable', 'empty']

function ofPackage(verdict: PackageVerdict, path: string, own: string): Verified {
  const base = { status: 'done', kind: 'package', path, log: null } as const
  if (!verdict.ok) {
    const { finding } = verdict
    const unchecked = UNCHECKED.includes(finding.reason)
    const none = { unchecked, fingerprint: '', own: false, facts: null }
    return { ...base, ...none, finding: { ...finding, seq: 0 } }
  }
  const { manifest, files, bytes, fingerprint } = verdict.value
  const { createdAt, operator, station, bookmarks } = manifest
  return {
    ...{ ...base, finding: null, unchecked: false, fingerprint },
    own: own !== '' && sameFingerprint(fingerprint, own),
    facts: {
      bookmarks: bookmarks.length,
      files,
      bytes,
      createdAt,
      operator,
      station: station.name,
    },
  }
}

function ofLog(verdict: LogVerdict, path: string, own: string): Verified {
  const base = { status: 'done', kind: 'log', path, facts: null } as const
  if (!verdict.ok) {
    const { file, ...finding } = verdict.finding
    const unchecked = UNCHECKED.includes(finding.reason)
    const none = { unchecked, fingerprint: '', own: false, log: null }
    return { ...base, ...none, finding: { ...finding, path: file } }
  }
  const { records, shards, unsigned, repairs, fingerprint } = verdict.value
  return {
    ...{ ...base, finding: null, unchecked: false, fingerprint },
    own: own !== '' && sameFingerprint(fingerprint, own),
    log: { records, shards, unsigned, repairs: repairs.length },
  }
}

/** That somebody looked, and what was found, is on record too. */
async function noted({ custody, operator }: CheckDeps, answer: Checked): Promise<Checked> {
  if (answer.status === 'refused') return answer
  const { kind, path, finding } = answer
  const detail = { kind, path, result: finding?.reason ?? 'right' }
  await note(custody, { by: operator(), action: 'verified', subject: '', detail })
  return answer
}

/** A log that cannot be written must not hide what was found. */
const note = (custody: CustodyLog, entry: Parameters<CustodyLog['append']>[0]) =>
  custody.append(entry).catch(() => undefined)
