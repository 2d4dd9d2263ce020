import { digitsOf } from '../components/camera-number'
import { foldText } from '../components/fold-text'

/** In the order in which groups of equal rank stand. */
export const KINDS = [
  ...(['camera', 'facility', 'scene', 'layout', 'tour', 'screen', 'command', 'panel'] as const),
] as const
export type Kind = (typeof KINDS)[number]

/** Something that can be chosen. */
export interface Item {
  kind: Kind
  /** Of a camera or a panel its id, of a facility its code, of a command its action. */
  id: string
  /** Shown before the name, and found first. */
  code: string
  label: string
  /** Where it belongs; found too. */
  detail: string
  /** Found, but not shown. */
  also: string
  /** The key that does the same, as it is shown. */
  keys?: string | undefined
}

/** Made ready to be searched, once for each change of what there is. */
export interface Prepared {
  item: Item
  code: string
  digits: string
  /** Code and name, folded, each word with a blank before it. */
  own: string
  /** The same with all that it is found by. */
  text: string
}

export const keyOf = ({ kind, id }: Pick<Item, 'kind' | 'id'>) => `${kind}:${id}`

/** Signs part words: "A-105" is found by "105". */
const spaced = (folded: string) => ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')}`

export function prepare(item: Item): Prepared {
  const code = foldText(item.code)
  const own = `${spaced(code)} ${code}${spaced(foldText(item.label))}`
  return {
    ...{ item, code, own, digits: digitsOf(item.code) },
    text: `${own}${spaced(foldText(`${item.detail} ${item.also}`))}`,
  }
}
