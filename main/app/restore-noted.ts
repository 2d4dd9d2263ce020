import type { BackupWork } from '../../preload/contract'
import { forgetRestore, readPlan } from '../backup'
import type { DutyDeps } from './duty'

type Deps = Pick<DutyDeps, 'profile' | 'evidence' | 'notices'>

/** What became of a restore that waited for this start; told until it is on record. */
export async function noteRestore({
  profile: { root },
  evidence,
  notices,
}: Deps): Promise<BackupWork | null> {
  const failed = await readPlan(root, 'failed')
  if (failed) {
    const { file } = failed
    notices.add('restore-failed', 'error', { file })
    evidence.note({
      action: 'backup-failed',
      detail: { what: 'restoring', reason: 'in-use', file },
    })
    await forgetRestore(root).catch(() => {})
    return { state: 'failed', reason: 'in-use', detail: file }
  }
  const plan = await readPlan(root, 'applied')
  if (!plan) return null
  const { by, file, manifest, files, secrets, made, aside } = plan
  const detail = { file, manifest, files, secrets, aside, made: new Date(made).toISOString() }
  const entry = { by, action: 'backup-restored' as const, subject: '', detail }
  const told = await evidence.record([entry])
  if (told.ok) await forgetRestore(root).catch(() => {})
  return null
}
