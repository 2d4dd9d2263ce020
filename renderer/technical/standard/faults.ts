import {
  type Criterion,
  type TechnicalSettings,
  TechnicalSettings as Wanted,
} from '../../../preload/contract'

/** A row of the dialogue: a criterion, or how it is measured. */
export type Fault = Criterion | 'how'

/** Rows with something that cannot be saved. */
export function faultsOf(draft: TechnicalSettings): ReadonlySet<Fault> {
  const issues = Wanted.safeParse(draft).error?.issues ?? []
  return new Set(
    issues.map(({ path: [part, criterion] }) =>
      part === 'standard' ? (criterion as Criterion) : 'how',
    ),
  )
}

export function faultText(fault: Fault) {
  if (fault === 'fps' || fault === 'bitrate') return 'technical.settings.faults.range' as const
  if (fault === 'codec' || fault === 'ratio') return 'technical.settings.faults.list' as const
  return 'technical.settings.faults.number' as const
}
