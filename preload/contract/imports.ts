import { z } from 'zod'
import { Refused } from './call'

/** What a sheet of a file lists. */
export const SheetKind = z.enum(['cameras', 'facilities'])
export type SheetKind = z.infer<typeof SheetKind>

/** What an import would do with a line. `bad` lines are left out. */
export const RowAction = z.enum(['create', 'update', 'same', 'bad'])
export type RowAction = z.infer<typeof RowAction>

export const ImportRow = z.object({
  /** As the spreadsheet numbers it, or of a CSV as an editor does. */
  line: z.number(),
  action: RowAction,
  /** As they stand in the file; passwords and logins in addresses are hidden. */
  cells: z.array(z.string()),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportSheet = z.object({
  /** Empty for a CSV, which has no sheets. */
  name: z.string(),
  kind: SheetKind,
  headers: z.array(z.string()),
  /** What each column means; empty where it is not used. */
  fields: z.array(z.string()),
  rows: z.array(ImportRow),
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** What is wrong with a cell. A `warning` keeps no line out. */
export const CellIssue = z.object({
  /** Index of the sheet in the preview. */
  sheet: z.number(),
  line: z.number(),
  /** Index of the column; -1 when it is about the line, or about a column that is not there. */
  column: z.number(),
  /** As a spreadsheet names it, `F17`; empty when there is no such cell. */
  cell: z.string(),
  field: z.string(),
  /** A key under `cameras.issues` of the catalogues. */
  reason: z.string(),
  value: z.string(),
  /** What was most likely meant, as it can be written; empty when nothing is near. */
  hint: z.string(),
  severity: z.enum(['error', 'warning']),
})
export type CellIssue = z.infer<typeof CellIssue>

export const ImportCounts = z.object({
  create: z.number(),
  update: z.number(),
  same: z.number(),
  bad: z.number(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** What an import would do. `token` names it for `commitImport`; nothing has changed yet. */
export const ImportPreview = z.union([
  z.object({
    status: z.literal('done'),
    token: z.string(),
    file: z.string(),
    format: z.enum(['csv', 'xlsx']),
    sheets: z.array(ImportSheet),
    issues: z.array(CellIssue),
    cameras: ImportCounts,
    facilities: ImportCounts,
    /** Names of facilities that only camera lines name, and that will be made. */
    newFacilities: z.array(z.string()),
    unknownColumns: z.array(z.string()),
    /** Sheets that are no list of ours. */
    otherSheets: z.array(z.string()),
  }),
  Refused,
])
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportReply = z.union([
  z.object({
    status: z.literal('done'),
    /** Cameras. */
    created: z.number(),
    updated: z.number(),
    facilities: z.object({ created: z.number(), updated: z.number() }),
    /** Bad lines. */
    left: z.number(),
    /** Names it for `undoImport`; 0 when there was nothing to change. */
    at: z.number(),
    /** The numbers of people could not be written. */
    unnoted: z.boolean().optional(),
    /** Of all cameras of good lines, in the order of the file. */
    ids: z.array(z.string()),
  }),
  Refused,
])
export type ImportReply = z.infer<typeof ImportReply>

/** An import that can be taken back. */
export const LastImport = z.object({
  /** Ms since 1970; names it. */
  at: z.number(),
  /** The file's name, or what else it came from. */
  file: z.string(),
  cameras: z.number(),
  facilities: z.number(),
})
export type LastImport = z.infer<typeof LastImport>

/** What stays as it is, since somebody changed it after the import, or other cameras need it. */
export const LeftBehind = z.object({
  kind: z.enum(['camera', 'facility']),
  code: z.string(),
  name: z.string(),
  why: z.enum(['changed', 'used']),
})
export type LeftBehind = z.infer<typeof LeftBehind>

export const UndoImportReply = z.union([
  z.object({
    status: z.literal('done'),
    cameras: z.object({ removed: z.number(), restored: z.number() }),
    facilities: z.object({ removed: z.number(), restored: z.number() }),
    left: z.array(LeftBehind),
    /** The numbers of people could not be written back. */
    unnoted: z.boolean().optional(),
  }),
  Refused,
])
export type UndoImportReply = z.infer<typeof UndoImportReply>

/** A file that was written. */
export const SavedFile = z.union([
  z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
  Refused,
])
export type SavedFile = z.infer<typeof SavedFile>

/** What the page has to say of a cell, in the operator's words, to be saved with the file. */
export const ImportNote = z.object({
  sheet: z.number().int(),
  line: z.number().int(),
  column: z.number().int(),
  text: z.string().max(1000),
  severity: z.enum(['error', 'warning']),
})
export type ImportNote = z.infer<typeof ImportNote>
