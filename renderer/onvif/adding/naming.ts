import { foldText } from '../../components/fold-text'

/** What a row will be called. */
export interface Planned {
  key: string
  code: string
  name: string
}

export interface Subject {
  key: string
  /** What the device calls itself, in words. */
  name: string
  address: string
  channel: number | null
}

export interface Naming {
  /** Patterns: {facility}, {place}, {name}, {address}, {channel}, {n}, {nn}, {nnn}. */
  code: string
  name: string
  facility: { code: string; name: string } | null
  place: { code: string; name: string } | null
}

const NUMBER = /\{n{1,3}\}/

/**
 * Codes and names of cameras that are added together. Numbers go on after those that are taken; a
 * pattern without a number gets one where it would name two cameras alike.
 */
export function plan(subjects: Subject[], naming: Naming, taken: string[]): Planned[] {
  const used = new Set(taken.map(keyOf))
  const counted = NUMBER.test(naming.code)
  let n = 0
  return subjects.map((subject) => {
    const codeBy = (number: number, pattern: string) =>
      fitting(fill(pattern, subject, naming, number, 'code').replace(/\s+/g, '-'), number)
    const plain = codeBy(n + 1, naming.code || '{nn}')
    if (!counted && naming.code && !used.has(keyOf(plain))) return named(plain, ++n)
    const pattern = counted || !naming.code ? naming.code || '{nn}' : `${naming.code}-{nn}`
    do n++
    while (used.has(keyOf(codeBy(n, pattern))))
    return named(codeBy(n, pattern), n)

    function named(code: string, number: number): Planned {
      used.add(keyOf(code))
      const name = fill(naming.name, subject, naming, number, 'name').trim() || subject.name
      return { key: subject.key, code, name: name.slice(0, 200) }
    }
  })
}

const LONGEST = 64

/** What is too long loses its end, but not its number: every number makes another code. */
function fitting(code: string, number: number): string {
  if (code.length <= LONGEST) return code
  const end = `-${String(number).padStart(2, '0')}`
  return code.slice(0, LONGEST - end.length) + end
}

const keyOf = (code: string) => code.normalize('NFC').toLowerCase()

type Kind = 'code' | 'name'

function fill(pattern: string, subject: Subject, naming: Naming, n: number, kind: Kind): string {
  const { facility, place } = naming
  const values: Record<string, string> = {
    facility: facility?.[kind] ?? (kind === 'code' ? 'CAM' : ''),
    place: place?.[kind] ?? '',
    // Codes are read out and typed: no accents.
    name: kind === 'code' ? foldText(subject.name) : subject.name,
    address: kind === 'code' ? subject.address.replace(/[.:]/g, '-') : subject.address,
    channel: subject.channel === null ? '' : String(subject.channel),
  }
  return pattern.replace(/\{(n{1,3}|\w+)\}/g, (whole, name: string) => {
    if (/^n+$/.test(name)) return String(n).padStart(name.length, '0')
    return values[name] ?? whole
  })
}
