import type { Language } from '../../preload/contract'

/**
 * An administrative document as Nghị định 30/2020, Annex I, wants it. Every text is plain: nothing
 * in it is markup, and it is escaped where it is written.
 */
export interface Doc {
  language: Language
  /** "BẢN NHÁP" stands on every page. */
  draft: boolean
  head: Head
  /** 'Danh sách', 'Biên bản', 'Báo cáo' */
  kind: string
  /** Trích yếu: what it is about. */
  about: string
  /** Kính gửi; may be empty. */
  to: string[]
  body: Block[]
  /** One stands at the right; more stand two in a row. */
  signatures: Signature[]
  /** Nơi nhận; may be empty. */
  recipients: string[]
  annexes: Annex[]
}

/** Names as they are written in a sentence; where the rules want capitals, they are made. */
export interface Head {
  /** The body above the issuer. */
  parent: string
  issuer: string
  /** Empty: left blank for the clerk. */
  number: string
  /** 'BC-STTTT' */
  symbol: string
  place: string
  /** A day or month that is null is left blank for the clerk. */
  date: { year: number; month: number | null; day: number | null }
}

export interface Signature {
  /** 'KT. GIÁM ĐỐC'; may be empty. */
  role: string
  title: string
  name: string
  /** What is asked of whoever signs: '(Ký, ghi rõ họ tên)'. */
  note?: string
}

export interface Annex {
  title: string
  about: string
  landscape: boolean
  body: Block[]
}

export type Block =
  /** The text carries its number: 'I. …', '1. …', 'a) …'. */
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; table: Table }
  | { type: 'picture'; picture: Picture }

/** A JPEG with its size in pixels, and what stands below it. */
export interface Picture {
  bytes: Uint8Array
  width: number
  height: number
  caption: string
}

export interface Table {
  columns: Column[]
  rows: Row[]
}

export interface Column {
  title: string
  /** Its share of the table's width, beside those of the others. */
  width: number
  align?: Align
}

export type Align = 'left' | 'center' | 'right'

/** `group`: one cell over all columns. Lines of a cell are parted by `\n`. */
export type Row = { cells: string[]; bold?: boolean } | { group: string }
