const SHORTEST = 4

/**
 * Finds exact secrets in every way they get written: raw, percent-encoded (in whole or part, once
 * or twice), escaped for JSON or ffconcat, cut by quotes. Text and secrets are compared in a
 * canonical form; looking up by the first bytes keeps a line cheap with thousands of secrets.
 */
export function createSecrets() {
  const byPrefix = new Map<string, string[]>()
  /** An import tells of each password several times, and there are thousands. */
  const added = new Set<string>()

  function learn(value: string): void {
    const { bytes } = canonical(value)
    if (bytes.trim().length < SHORTEST) return
    const alike = byPrefix.get(bytes.slice(0, SHORTEST)) ?? []
    if (alike.includes(bytes)) return
    alike.push(bytes)
    alike.sort((a, b) => b.length - a.length)
    byPrefix.set(bytes.slice(0, SHORTEST), alike)
  }

  return {
    add(value: string): void {
      // A parser that trips over a quote prints the pieces around it.
      if (added.has(value)) return
      added.add(value)
      for (const piece of new Set([value, ...value.split(/["'`]/)])) learn(piece)
    },
    mask(text: string, mask: string): string {
      return byPrefix.size ? replaceFound(text, mask, byPrefix) : text
    },
  }
}

function replaceFound(text: string, mask: string, byPrefix: Map<string, string[]>): string {
  const { bytes, starts, ends } = canonical(text)
  let result = ''
  let copied = 0
  for (let at = 0; at < bytes.length; at++) {
    const found = byPrefix
      .get(bytes.slice(at, at + SHORTEST))
      ?.find((secret) => bytes.startsWith(secret, at))
    if (!found) continue
    result += text.slice(copied, starts[at]) + mask
    at += found.length - 1
    copied = ends[at] ?? text.length
  }
  return result + text.slice(copied)
}

interface Canonical {
  /** UTF-8, a character a byte; percent-decoded, without quotes and backslashes, `+` as a space. */
  bytes: string
  /** Where in the source each byte comes from. */
  starts: number[]
  ends: number[]
}

// `%2540` is `%40` encoded once more.
const UNIT = /%(?:25)*([0-9a-f]{2})|["'`\\]+|[\s\S]/giu
const utf8 = new TextEncoder()

function canonical(source: string): Canonical {
  const result: Canonical = { bytes: '', starts: [], ends: [] }
  for (const match of source.matchAll(UNIT)) {
    for (const byte of bytesOf(match[0], match[1])) {
      result.bytes += String.fromCharCode(byte)
      result.starts.push(match.index ?? 0)
      result.ends.push((match.index ?? 0) + match[0].length)
    }
  }
  return result
}

function bytesOf(unit: string, hex: string | undefined): Iterable<number> {
  const bytes = hex ? [Number.parseInt(hex, 16)] : utf8.encode(unit)
  const [first = 0] = bytes
  if (QUOTES.includes(first)) return []
  return first === PLUS ? [SPACE] : bytes
}

const QUOTES = [...utf8.encode('"\'`\\')]
const [PLUS, SPACE] = [0x2b, 0x20]
