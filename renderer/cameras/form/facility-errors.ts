import type { Facility, FieldIssue } from '../../../preload/contract'

/** Main may name a facility's fields as the CSV does, or as the facility itself does. */
const fieldOf: Record<string, keyof Facility> = {
  facility: 'code',
  code: 'code',
  facility_name: 'name',
  name: 'name',
  authority: 'authority',
  district: 'district',
}

export function facilityErrors(issues: FieldIssue[], say: (reason: string) => string) {
  const errors: Partial<Record<keyof Facility, string>> = {}
  for (const issue of issues) errors[fieldOf[issue.field] ?? 'code'] ??= say(issue.reason)
  return errors
}
