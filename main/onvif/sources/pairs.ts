/** A stream of a server by its name. */
export interface Named {
  name: string
}

export interface NamedPair<T> {
  name: string
  main: T
  sub: T | null
}

const KIND =
  /^(.+?)[\s_\-./](?:(main|mainstream|hd|high|full|chinh|stream1)|(sub|substream|sd|low|small|phu|stream2))$/i

/**
 * Which streams are one camera, by how servers are set up: `gate` and `gate_sub`, `gate/main` and
 * `gate/sub`. Those that fit with none stand alone; in the order of the list.
 */
export function pairUp<T extends Named>(streams: T[]): NamedPair<T>[] {
  const pairs = new Map<string, { main: T[]; sub: T[] }>()
  for (const stream of streams) {
    const [, stem = stream.name, , small] = KIND.exec(stream.name) ?? []
    const pair = pairs.get(stem.toLowerCase()) ?? { main: [], sub: [] }
    pair[small ? 'sub' : 'main'].push(stream)
    pairs.set(stem.toLowerCase(), pair)
  }
  return [...pairs.values()].flatMap(({ main, sub }) => {
    const [first, ...more] = main
    const alone = first ? sub.slice(1) : sub
    const pair = first ? [{ name: stemOf(first.name), main: first, sub: sub[0] ?? null }] : []
    return [
      ...pair,
      ...[...more, ...alone].map((each) => ({ name: each.name, main: each, sub: null })),
    ]
  })
}

const stemOf = (name: string) => KIND.exec(name)?.[1] ?? name
