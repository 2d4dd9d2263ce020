import type {
  Caller,
  Camera,
  CustodyAction,
  Facility,
  Handlers,
  Settings,
} from '../../preload/contract'

/** What is undefined is left out. */
export type AuditDetail = Record<string, string | number | boolean | undefined>

/** What was done, to be put on record by whoever is there. */
export interface Deed {
  action: CustodyAction
  /** Id of a camera or an account, code of a facility; empty where it is about several. */
  subject?: string
  detail?: AuditDetail
  /** Somebody else than who is there when it is done. */
  by?: string
  /** So soon after the same it is not put on record again, in ms. */
  once?: number
}

/** What there is at the moment, for words that people know: records hold codes beside ids. */
export interface AuditWorld {
  camera(id: string): Camera | null
  /** Many at once: each of `camera` goes through all that there are. */
  cameras(ids: readonly string[]): (Camera | null)[]
  facility(code: string): Facility | null
  settings(): Settings
  /** Who is there; empty for nobody. */
  who(): string
  /** Camera in a cell of the wall that the window shows. */
  shown(window: number, cell: number): string | null
  /** Name of the screen that the window shows. */
  screen(window: number): string
}

/** What a call came to when it was done. */
type Done<O> = Extract<O, { status: 'done' }> extends never ? O : Extract<O, { status: 'done' }>

type Input<H> = H extends (input: infer I, caller: Caller) => unknown ? I : never
type Output<H> = H extends (...args: never[]) => infer O ? Awaited<O> : never

/**
 * What a call does, in two steps: before it is answered, for how things were, and when it is done.
 * Nothing of a password, a PIN or an address with credentials goes into what it tells.
 */
export type Line<H> = (
  input: Input<H>,
  world: AuditWorld,
  caller: Caller,
) => (reply: Done<Output<H>>) => Deed | Deed[] | null

/** Lines by feature and call. */
export type Lines = {
  [F in keyof Handlers]?: { [K in keyof Handlers[F]]?: Line<Handlers[F][K]> }
}
