import { z } from 'zod'
import { Code } from './codes'

/** A code that an administrator may rename or retire; it is never taken away. */
export const ListedCode = Code.extend({
  code: z.string().regex(/^[A-Z0-9_-]{1,32}$/),
  vi: z.string().min(1).max(200),
  en: z.string().min(1).max(200),
  /** No longer offered; what was recorded keeps it. */
  retired: z.boolean(),
})
export type ListedCode = z.infer<typeof ListedCode>

export const Severity = z.enum(['minor', 'normal', 'critical'])
export type Severity = z.infer<typeof Severity>

/** Of the ring around the key press; null is the camera's or the station's own. */
const Seconds = z.number().int().min(10).max(1800).nullable()

/** How a kind of violation behaves. */
export const KindTraits = z.object({
  severity: Severity,
  /** The PPE items are offered with it. */
  ppe: z.boolean(),
  /** Shortcut, used by no other kind in use. */
  digit: z.number().int().min(0).max(9).nullable(),
  before: Seconds,
  after: Seconds,
})
export type KindTraits = z.infer<typeof KindTraits>

export const KindCode = ListedCode.extend({
  ...KindTraits.shape,
  /** Whom it concerns: NCL, PV, NN, CS, or an administrator's own. */
  group: z.string().max(32),
  /** The rule that supports it; 'practice' where none is cited. A hint, no more. */
  basis: z.string().max(200),
})
export type KindCode = z.infer<typeof KindCode>

/** Each in the order in which it is offered. */
export const CodeLists = z.object({
  kinds: z.array(KindCode),
  subjects: z.array(ListedCode),
  ppeItems: z.array(ListedCode),
  ppeStates: z.array(ListedCode),
})
export type CodeLists = z.infer<typeof CodeLists>

export const CodeListName = z.enum(['kinds', 'subjects', 'ppeItems', 'ppeStates'])
export type CodeListName = z.infer<typeof CodeListName>

const Named = { list: CodeListName, code: ListedCode.shape.code }
const Labels = { vi: ListedCode.shape.vi, en: ListedCode.shape.en }

/** Why a change to the lists is refused; a key of the catalogues. */
export const CodeRefusal = z.enum(['code-taken', 'code-unknown', 'digit-taken', 'order-incomplete'])
export type CodeRefusal = z.infer<typeof CodeRefusal>

/** One change to the lists. `order` names every code of the list; `traits` changes what it names. */
export const CodeEdit = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('add'), ...Named, ...Labels }),
  z.object({ edit: z.literal('rename'), ...Named, ...Labels }),
  z.object({ edit: z.literal('retire'), ...Named, retired: z.boolean() }),
  z.object({ edit: z.literal('order'), list: CodeListName, codes: z.array(z.string()) }),
  z.object({
    edit: z.literal('traits'),
    code: ListedCode.shape.code,
    traits: KindTraits.partial(),
  }),
])
export type CodeEdit = z.infer<typeof CodeEdit>
