import type { Bookmark } from '../../../preload/contract'

export interface CameraOffset {
  offsetMs: number
  source: 'onvif' | 'rtsp'
  at: string
}

/** `12.3`, of `rtsp` whole seconds. */
export const secondsOff = ({ offsetMs, source }: CameraOffset): string =>
  (Math.abs(offsetMs) / 1000).toFixed(source === 'onvif' ? 1 : 0)

/** The words of a report, one file a language: it leaves the room, the interface stays. */
export interface ReportWords {
  title: string
  bookmark: string
  unsorted: string
  facts: Record<
    | 'facility'
    | 'camera'
    | 'place'
    | 'time'
    | 'kind'
    | 'subject'
    | 'people'
    | 'operator'
    | 'owner'
    | 'due'
    | 'note'
    | 'tags',
    string
  >
  ppe: string
  states: Record<Bookmark['state'], string>
  history: {
    title: string
    none: string
    told: string
    way: string
    earlier(count: number): string
  }
  stills: { none: string; more(count: number): string; lacking: string }
  originals: {
    title: string
    more(count: number): string
    missing: string
    withheld(count: number): string
  }
  /** Times are the station's, against another clock or never compared. */
  clock(offsetMs: number | null, against: string): string
  /** The camera's less the station's when it was last measured; null: never was. */
  cameraClock(code: string, known: CameraOffset | null): string
  moreClocks(count: number): string
  station: string
  exported(by: string, at: string): string
  fingerprint: string
  check: string
  page(number: number, of: number): string
}
