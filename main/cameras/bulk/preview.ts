import type { CellIssue, ImportPreview, ImportSheet } from '../../../preload/contract'
import { fold } from '../../facilities'
import { maskUrl, parseCameraUrl } from '../url'
import { nearest } from './nearest'
import type { Plan, PlannedIssue } from './plan'
import { letters } from './sheet'
import type { ImportSource, List } from './source'

export type Preview = Extract<ImportPreview, { status: 'done' }>

/** What windows see of a plan: never a password. */
export function previewOf(
  plan: Plan,
  { file, token, source }: { file: string; token: string; source: ImportSource },
): Preview {
  const { cameras, facilities, newFacilities } = plan
  return {
    ...{ status: 'done', token, file, format: source.format, cameras, facilities, newFacilities },
    sheets: source.lists.map((list, at) => toSheet(list, plan.actions[at] ?? [])),
    issues: ordered(plan.issues.map((issue) => toIssue(issue, source))),
    unknownColumns: source.unknownColumns,
    otherSheets: source.otherSheets.filter((name) => !OURS.includes(fold(name))),
  }
}

/** The template's own sheet of code lists. */
const OURS = ['danh muc', 'code lists']

function toSheet({ table }: List, actions: Plan['actions'][number]): ImportSheet {
  const fields = table.headers.map((_header, at) => table.fields[at] ?? '')
  return {
    ...{ name: table.sheet, kind: table.kind, headers: table.headers, fields },
    rows: table.rows.map(({ line, raw, tooMany }, at) => ({
      line,
      action: actions[at] ?? 'bad',
      // Cells that have moved aside may be passwords.
      cells: tooMany ? [] : fields.map((field, column) => shown(field, raw[column] ?? '')),
    })),
  }
}

const ADDRESSES = ['url', 'sub_url', 'onvif', 'snapshot_url']

/** A cell without what may be a secret. */
export function shown(field: string, cell: string): string {
  if (field === 'password') return cell && '••••'
  if (!ADDRESSES.includes(field) || !/[@:]/.test(cell)) return cell.slice(0, 500)
  const parsed = parseCameraUrl(cell)
  return parsed.ok ? parsed.value.url : maskUrl(cell)
}

/** As somebody goes through the file: sheet by sheet, line by line, cell by cell. */
const ordered = (issues: CellIssue[]) =>
  issues.sort((a, b) => a.sheet - b.sheet || a.line - b.line || a.column - b.column)

function toIssue(issue: PlannedIssue, { lists, format }: ImportSource): CellIssue {
  const { list, line, field, reason, value, severity } = issue
  const column = lists[list]?.table.fields.indexOf(field) ?? -1
  const cell = column >= 0 && format === 'xlsx' ? `${letters(column)}${line}` : ''
  const hint = nearest(issue)
  const safe = field === 'password' ? '' : value
  return { sheet: list, line, column, cell, field, reason, value: safe, hint, severity }
}
