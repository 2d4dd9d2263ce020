export interface Split {
  /** Raw; null when there is no `@`. */
  userinfo: string | null
  /** With its port, if any. */
  host: string
  /** Path, query and fragment, raw. */
  tail: string
}

/**
 * Splits what follows `scheme://`. A password typed raw may hold `@ : / ? #`: when the standard
 * reading gives no host that is surely one, the last `@` before such a host counts. Null when
 * there is no host.
 */
export function splitAuthority(rest: string): Split | null {
  const end = endOfAuthority(rest, 0)
  const standard = splitAt(rest, rest.lastIndexOf('@', end - 1))
  if (standard && surely(standard.host)) return standard
  const others = /^[^/?#:][^/?#]*:/.test(rest) ? splitsAtAnyAt(rest) : []
  return others.find((split) => surely(split.host)) ?? standard ?? others[0] ?? null
}

function splitsAtAnyAt(rest: string): Split[] {
  const found: Split[] = []
  for (let at = rest.lastIndexOf('@'); at > 0; at = rest.lastIndexOf('@', at - 1)) {
    const split = splitAt(rest, at)
    if (split) found.push(split)
  }
  return found
}

function splitAt(rest: string, at: number): Split | null {
  const end = endOfAuthority(rest, at + 1)
  const host = checkedHost(rest.slice(at + 1, end))
  if (!host) return null
  return { userinfo: at < 0 ? null : rest.slice(0, at), host, tail: rest.slice(end) }
}

function endOfAuthority(rest: string, from: number): number {
  const found = rest.slice(from).search(/[/?#]/)
  return found < 0 ? rest.length : from + found
}

/** An address or a name with a domain: a piece of a password hardly looks like one. */
const surely = (host: string) =>
  /^(\[.+\]|\d+(\.\d+){3}|localhost|.+\.[a-z][a-z0-9-]*)(:\d+)?$/i.test(host)

function checkedHost(text: string): string | null {
  const [, name, port] = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d*))?$/i.exec(text) ?? []
  const ascii = name && asciiName(name)
  if (!ascii || (port && (Number(port) < 1 || Number(port) > 65535))) return null
  return port ? `${ascii}:${Number(port)}` : ascii
}

function asciiName(name: string): string | null {
  try {
    const { hostname } = new URL(`http://${name}`)
    // The parser's spelling only for names that need it: it rewrites `10.1` as `10.0.0.1`.
    const ascii = /^[\x21-\x7e]+$/.test(name) ? name : hostname
    return /^(\[[0-9a-f:.]+\]|[a-z0-9_][a-z0-9._-]*)$/i.test(ascii) ? ascii : null
  } catch {
    return null
  }
}
