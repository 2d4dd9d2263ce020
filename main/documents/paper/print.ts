import type { Paper } from '../../base/markup'
import { ok, type Result } from '../../base/result'
import type { Doc } from '../doc'
import { join, pagesIn } from './join'
import { annexPaper, toPaper } from './paper'

/**
 * The PDF of a document. What lies across the sheet is printed apart, with its pages counted on,
 * and joined; where that cannot be done, it stands upright with the rest.
 */
export async function printDoc<E extends string>(
  doc: Doc,
  print: (paper: Paper) => Promise<Result<Buffer, E>>,
): Promise<Result<Buffer, E>> {
  if (!doc.annexes.some(({ landscape }) => landscape)) return print(toPaper(doc))
  const letter = await print(toPaper({ ...doc, annexes: [] }))
  if (!letter.ok) return letter
  const before = pagesIn(letter.value)
  const annexes = before === null ? null : await print(annexPaper(doc, before))
  if (annexes && !annexes.ok) return annexes
  const joined = annexes && join([letter.value, annexes.value])
  return joined ? ok(joined) : print(toPaper(doc))
}
