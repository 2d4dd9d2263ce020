/** The focus goes round within the bar: outside of it the next key would not be meant for it. */
export function nextField(root: HTMLElement | null, by: 1 | -1): void {
  const fields = [...(root?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [])]
  const at = fields.indexOf(document.activeElement as HTMLElement)
  fields[(at + by + fields.length) % fields.length]?.focus({ preventScroll: true })
}
