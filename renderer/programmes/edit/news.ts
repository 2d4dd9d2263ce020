import type { ProgrammesNews, ProgrammesState } from '../../../preload/contract'

/** Main tells of what changed alone; null where something of the rest is not known here. */
export function withNews(
  { programmes }: Pick<ProgrammesState, 'programmes'>,
  { changed, ids, canUndo }: ProgrammesNews,
): ProgrammesState | null {
  const byId = new Map([...programmes, ...changed].map((each) => [each.id, each]))
  const all = ids.flatMap((id) => byId.get(id) ?? [])
  return all.length === ids.length ? { programmes: all, canUndo } : null
}
