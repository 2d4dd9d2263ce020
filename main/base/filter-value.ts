/**
 * A text as the value of a filter's option inside a filter graph. Two parsers read it: the graph's
 * (`\ ' [ ] , ;`) and the filter's (`\ ' :`), so `C:\a` becomes `C\\:\\\\a`.
 */
export function filterValue(text: string): string {
  const option = text.replace(/[\\':]/g, '\\$&')
  return option.replace(/[\\'[\],;]/g, '\\$&')
}
