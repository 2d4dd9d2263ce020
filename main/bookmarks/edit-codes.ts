import type {
  CodeEdit,
  CodeListName,
  CodeLists,
  CodeRefusal,
  KindTraits,
} from '../../preload/contract'
import { assertNever, fail, ok, type Result } from '../base/result'
import { newKind } from './codes'

type Edited = Result<CodeLists, CodeRefusal>
type Of<E> = Extract<CodeEdit, { edit: E }>

/** The lists after an edit. No code is ever taken away, so that old bookmarks keep theirs. */
export function edited(lists: CodeLists, edit: CodeEdit): Edited {
  switch (edit.edit) {
    case 'add':
      return added(lists, edit)
    case 'rename':
      return withCode(lists, edit.list, edit.code, { vi: edit.vi, en: edit.en })
    case 'retire':
      return retired(lists, edit)
    case 'order':
      return ordered(lists, edit)
    case 'traits':
      return withTraits(lists, edit.code, edit.traits)
    default:
      return assertNever(edit)
  }
}

function added(lists: CodeLists, { list, code, vi, en }: Of<'add'>): Edited {
  if (lists[list].some((each) => each.code === code)) return fail('code-taken', code)
  const listed = { code, vi, en, retired: false }
  return ok({ ...lists, [list]: [...lists[list], list === 'kinds' ? newKind(listed) : listed] })
}

/** A retired kind gives its digit back. */
function retired(lists: CodeLists, { list, code, retired }: Of<'retire'>): Edited {
  const digit = list === 'kinds' && retired ? { digit: null } : {}
  return withCode(lists, list, code, { retired, ...digit })
}

function ordered(lists: CodeLists, { list, codes }: Of<'order'>): Edited {
  const all = [...lists[list]]
  const place = new Map(codes.map((code, i) => [code, i]))
  const complete = place.size === all.length && all.every(({ code }) => place.has(code))
  if (!complete || codes.length !== all.length) return fail('order-incomplete')
  const sorted = all.sort((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0))
  return ok({ ...lists, [list]: sorted })
}

function withTraits(lists: CodeLists, code: string, traits: Partial<KindTraits>): Edited {
  const { digit = null } = traits
  const taken = lists.kinds.some((kind) => kind.code !== code && kind.digit === digit)
  if (digit !== null && taken) return fail('digit-taken', `${digit}`)
  return withCode(lists, 'kinds', code, traits)
}

function withCode(lists: CodeLists, list: CodeListName, code: string, patch: object): Edited {
  if (!lists[list].some((each) => each.code === code)) return fail('code-unknown', code)
  const changed = lists[list].map((each) => (each.code === code ? { ...each, ...patch } : each))
  return ok({ ...lists, [list]: changed })
}
