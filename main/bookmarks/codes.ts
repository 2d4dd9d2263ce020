import { CodeLists, type KindCode, type ListedCode } from '../../preload/contract'
import ppe from '../../resources/codes/ppe.json'
import violations from '../../resources/codes/violation-kinds.json'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

type Source = (typeof violations.kinds)[number]

/** What an administrator begins with. */
export const defaultCodes: CodeLists = CodeLists.parse({
  kinds: violations.kinds.map(kindOf),
  subjects: violations.subjects.map(listed),
  ppeItems: ppe.items.map(listed),
  ppeStates: ppe.states.map(listed),
})

export const openCodes = (dir: string, clock: Clock): Promise<Collection<CodeLists>> =>
  openCollection({
    ...{ dir, clock, name: 'codes', schema: CodeLists, version: 1, migrations: {} },
    defaults: defaultCodes,
  })

/** As a kind is called now, retired or not. */
export function labelIn({ kinds }: CodeLists, code: string) {
  const kind = kinds.find((each) => each.code === code)
  return kind && { vi: kind.vi, en: kind.en }
}

function listed({ code, vi, en }: { code: string; vi: string; en: string }): ListedCode {
  return { code, vi, en, retired: false }
}

function kindOf(source: Source): KindCode {
  const { group, basis } = source
  return newKind(listed(source), {
    ...{ group, basis },
    severity: source.severity === 'critical' ? 'critical' : 'normal',
    ppe: source.ppe === true,
  })
}

export function newKind(code: ListedCode, traits: Partial<KindCode> = {}): KindCode {
  return {
    ...{ group: '', basis: '', severity: 'normal', ppe: false },
    ...{ digit: null, before: null, after: null },
    ...code,
    ...traits,
  }
}
