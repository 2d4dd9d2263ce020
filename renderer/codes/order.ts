/** All of them, with the one at `from` now at `to`; the same list where there is nothing to move. */
export function movedTo(codes: readonly string[], from: number, to: number): readonly string[] {
  const code = codes[from]
  if (code === undefined || from === to || to < 0 || to >= codes.length) return codes
  const rest = codes.filter((_each, index) => index !== from)
  return [...rest.slice(0, to), code, ...rest.slice(to)]
}
