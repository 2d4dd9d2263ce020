import type { ExportStep, PackageForm } from '../../preload/contract'

/** About how much of the time each step takes. */
const PARTS: [ExportStep, number][] = [
  ['copying', 10],
  ['rendering', 70],
  ['printing', 5],
  ['packing', 15],
]

/** Share of the whole, 0 to 1, from that of a step. */
export function overall(form: PackageForm, step: ExportStep, share: number): number {
  const parts = PARTS.filter(([name]) => form === 'zip' || name !== 'packing')
  const all = parts.reduce((sum, [, part]) => sum + part, 0)
  const at = parts.findIndex(([name]) => name === step)
  const before = parts.slice(0, at).reduce((sum, [, part]) => sum + part, 0)
  return (before + (parts[at]?.[1] ?? 0) * Math.min(1, Math.max(0, share))) / all
}
