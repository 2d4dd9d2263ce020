import type { CodeEdit, CodeLists, KindCode, KindTraits, ListedCode } from '../../preload/contract'

type Of<E> = Extract<CodeEdit, { edit: E }>

/** What takes an edit back, in this order. @param lists as they were before it */
export function inverse(lists: CodeLists, edit: CodeEdit): CodeEdit[] {
  if (edit.edit === 'order') return [{ ...edit, codes: lists[edit.list].map(({ code }) => code) }]
  if (edit.edit === 'traits') return ofTraits(lists, edit)
  // No code is ever taken away: one that was added by mistake is not offered any more.
  if (edit.edit === 'add') return [{ ...named(edit), edit: 'retire', retired: true }]
  const before = lists[edit.list].find(({ code }) => code === edit.code)
  if (!before) return []
  if (edit.edit === 'rename')
    return [{ ...named(edit), edit: 'rename', vi: before.vi, en: before.en }]
  return ofRetirement(edit, before)
}

const named = ({ list, code }: Of<'add' | 'rename' | 'retire'>) => ({ list, code })

/** A kind that was retired has lost its digit. */
function ofRetirement(edit: Of<'retire'>, before: ListedCode | KindCode): CodeEdit[] {
  const back: CodeEdit = { ...named(edit), edit: 'retire', retired: before.retired }
  const digit = 'digit' in before ? before.digit : null
  if (digit === null) return [back]
  return [back, { edit: 'traits', code: edit.code, traits: { digit } }]
}

function ofTraits({ kinds }: CodeLists, { code, traits }: Of<'traits'>): CodeEdit[] {
  const before = kinds.find((kind) => kind.code === code)
  if (!before) return []
  const names = Object.keys(traits) as (keyof KindTraits)[]
  const old = Object.fromEntries(names.map((name) => [name, before[name]]))
  return [{ edit: 'traits', code, traits: old }]
}
