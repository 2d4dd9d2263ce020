import type {
  Bookmark,
  ClockMeasure,
  CodeLists,
  ExportStep,
  LackReason,
  Language,
  PackageForm,
  PrivacyAreas,
} from '../../../preload/contract'
import type { Paper } from '../../base/markup'
import type { Result } from '../../base/result'
import type { CustodyRecord, Link } from '../custody/record'
import type { WriteFailure } from '../failure'
import type { Painter } from '../rendition/render'
import type { StationKey } from '../station-key'
import type { ClockOffset } from './manifest'

export interface PackageRequest {
  bookmarks: Bookmark[]
  /** Folder of a bookmark's files. */
  folderOf: (bookmark: Bookmark) => string
  form: PackageForm
  /** Of a ZIP; empty for none. */
  password: string
  /** Existing folder for the package, and the package's name in it; a ZIP gets its ending. */
  target: string
  name: string
  /** Folder of ours, where a ZIP's files lie meanwhile: nothing unencrypted goes to the target. */
  work: string
  /** Who exports. */
  operator: string
  /** Name of the station, for people. */
  station: string
  /** Version of the application. */
  version: string
  clockOffset: ClockOffset | null
  /** What that camera's clock was found to be when it was last measured; null when it never was. */
  cameraClock: (camera: string) => ClockMeasure | null
  /** What may not be seen of a camera's picture, now. */
  areas: (camera: string) => PrivacyAreas
  /** With originals of cameras that have such areas; else they stay at the station. */
  originals: boolean
  /** Of the report. */
  language: Language
  codes: CodeLists
  /** Null when there is no ffmpeg. */
  painter: Painter | null
  /** A document as PDF. */
  print: (paper: Paper) => Promise<Result<Buffer>>
  signal: AbortSignal
  /** `share` of that step, 0 to 1. */
  onProgress: (step: ExportStep, share: number) => void
}

export interface PackageFacts {
  key: StationKey
  /** Ms since 1970. */
  now: number
  /** About the bookmarks. */
  records: CustodyRecord[]
  /** The newest of the log. */
  custody: Link
  /** Called when all is on disk but under its final name; a failure stops it. */
  beforeRename: (manifestSha256: string) => Promise<Result<unknown, WriteFailure>>
}

/** Something that is no evidence and could not be made. */
export interface Lack {
  /** In the package. */
  path: string
  reason: LackReason
}

export interface MadePackage {
  path: string
  /** Bytes of all files. */
  size: number
  lacks: Lack[]
  /** Files that stay at the station. */
  withheld: number
}

/**
 * `exists`: the name, or `….part` of an interrupted one, is there. `target-missing`: the folder.
 * `file-missing`, `file-unreadable`, `file-changed`: an original; its path is the detail.
 * `custody`: the log could not be written. `no-files`: not one of the bookmarks has any.
 */
export type PackageFailure =
  | WriteFailure
  | 'cancelled'
  | 'exists'
  | 'target-missing'
  | 'bad-name'
  | 'no-files'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-changed'
  | 'custody'
