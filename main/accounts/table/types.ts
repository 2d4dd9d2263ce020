import type { Handlers, Right } from '../../../preload/contract'

/** `free`: whoever is there. Of some calls the argument decides. */
export type Needed = Right | 'free'

/** A call that is missing does not compile. */
export type Table = {
  [F in keyof Handlers]: {
    [K in keyof Handlers[F]]: Needed | ((input: Parameters<FnOf<Handlers[F][K]>>[0]) => Needed)
  }
}

type FnOf<T> = T extends (...args: infer A) => unknown ? (...args: A) => unknown : never
