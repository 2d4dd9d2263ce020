import type { ReportEntry, ReportPatch } from '../../preload/contract'

/** What was given, without what is only named. */
const given = <T extends object>(patch: T | undefined) =>
  Object.fromEntries(
    Object.entries(patch ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<T>

/** Texts, names and limits one by one: two windows may write at one report. */
export const merged = (entry: ReportEntry, patch: ReportPatch): ReportEntry =>
  ({
    ...{ ...entry, ...given(patch) },
    organisation: { ...entry.organisation, ...given(patch.organisation) },
    texts: { ...entry.texts, ...given(patch.texts) },
    limits: { ...entry.limits, ...given(patch.limits) },
  }) as ReportEntry
