import { type Node, nameOf, textOf } from './source'

/** A catalogue laid flat: `wall.tile.hint` → its text. */
export function flat(catalogue: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

/** The variables of a text, sorted: `{{count, number}}` and `{{count}}` are both `count`. */
export const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name).sort()

/** A key as it stands in the code; `pattern` when a part of it is only known at run time. */
export type Key = { key: string } | { pattern: RegExp }

/** The keys that a call such as `t('a.b')`, `t(x ? 'a' : 'b')` or t(`a.${x}`) may ask for. */
export function keysIn(node: Node): Key[] {
  const called = node.type === 'CallExpression' && (node.callee as Node)
  if (!called || (nameOf(called) !== 't' && nameOf(called.property) !== 't')) return []
  return keysOf((node.arguments as Node[])[0])
}

function keysOf(node: Node | undefined): Key[] {
  const key = textOf(node)
  if (key !== undefined) return [{ key }]
  if (node?.type === 'ConditionalExpression')
    return [...keysOf(node.consequent as Node), ...keysOf(node.alternate as Node)]
  return node?.type === 'TemplateLiteral' ? [{ pattern: patternOf(node) }] : []
}

function patternOf(template: Node): RegExp {
  const quasis = template.quasis as { value: { cooked: string } }[]
  const parts = quasis.map(({ value }) => value.cooked.replace(/[.+]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}

/** The words that a node shows to people: a string, a piece of a template, text between tags. */
export function wordsIn(node: Node): string {
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw
  return node.type === 'JSXText' ? String(node.value) : (textOf(node) ?? '')
}
