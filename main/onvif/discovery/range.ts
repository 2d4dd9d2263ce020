import { fail, ok, type Result } from '../../base/result'

/** More are a typing error rather than a network. */
export const MOST_ADDRESSES = 1024

export type RangeReason = 'range-invalid' | 'range-too-big'

/**
 * The addresses of ONVIF services in `192.168.1.10-60`, `10.0.0.0/24`, `10.0.0.5:8080`, or a list
 * of such; `detail` of a failure is the part that is wrong.
 */
export function addressesIn(text: string): Result<string[], RangeReason> {
  const found = new Set<string>()
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const span = spanOf(part)
    if (!span) return fail('range-invalid', part.slice(0, 60))
    if (found.size + span.count > MOST_ADDRESSES) return fail('range-too-big', part.slice(0, 60))
    for (let i = 0; i < span.count; i++)
      found.add(`http://${dotted(span.first + i)}${span.port}/onvif/device_service`)
  }
  return found.size > 0 ? ok([...found]) : fail('range-invalid', '')
}

interface Span {
  first: number
  count: number
  /** With its colon. */
  port: string
}

const PART = /^(\d+\.\d+\.\d+\.\d+)(?:\/(\d{1,2})|-(\d+(?:\.\d+\.\d+\.\d+)?))?(:\d{1,5})?$/

function spanOf(part: string): Span | null {
  const [, start = '', bits, end, port = ''] = PART.exec(part) ?? []
  const first = numberOf(start)
  if (first === null || Number(port.slice(1)) > 65_535) return null
  if (bits !== undefined) return subnet(first, Number(bits), port)
  if (end === undefined) return { first, count: 1, port }
  const last = numberOf(end.includes('.') ? end : start.replace(/\d+$/, end))
  return last === null || last < first ? null : { first, count: last - first + 1, port }
}

/** Without the network's own address and that of everyone in it. */
function subnet(address: number, bits: number, port: string): Span | null {
  if (bits < 8 || bits > 32) return null
  const size = 2 ** (32 - bits)
  const first = Math.floor(address / size) * size
  return size > 2 ? { first: first + 1, count: size - 2, port } : { first, count: size, port }
}

function numberOf(text: string): number | null {
  const bytes = text.split('.').map(Number)
  if (bytes.length !== 4 || bytes.some((byte) => !(byte <= 255))) return null
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

const dotted = (address: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
