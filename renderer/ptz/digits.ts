/** 1 to 9 above the letters or on the number pad; with Shift too, whatever sign that makes. */
export function digitOf({
  code,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1])
  return digit || undefined
}
