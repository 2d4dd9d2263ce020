import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

/** Paths are relative to the project folder, with forward slashes; vitest runs there. */
export type Path = string

export const read = (file: Path): string => readFileSync(file, 'utf8')

/** All files below a folder (or the file itself) whose name matches, sorted. */
export function filesBelow(path: Path, wanted: RegExp): Path[] {
  if (!statSync(path).isDirectory()) return wanted.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`, wanted))
}

export const code = /\.tsx?$/
export const isTest = (file: Path) => /\.test\.tsx?$/.test(file)

/** A node of the syntax tree (ESTree, with TypeScript and JSX). */
export interface Node {
  type: string
  [key: string]: unknown
}

/** Every node of a file, parents before children. Throws on text that does not parse. */
export function nodesOf(file: Path, text = read(file)): Node[] {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const found: Node[] = []
  visit(program, found)
  return found
}

function visit(value: unknown, found: Node[]): void {
  if (Array.isArray(value)) for (const each of value) visit(each, found)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') found.push(value as Node)
    for (const child of Object.values(value)) visit(child, found)
  }
}

/** The text of a string literal; undefined for anything else. */
export function textOf(node: unknown): string | undefined {
  const { type, value } = (node ?? {}) as Partial<Node>
  return type === 'Literal' && typeof value === 'string' ? value : undefined
}

/** What a file names in imports of every kind: static, re-exported, dynamic, of types, required. */
export function specifiersIn(file: Path, text = read(file)): string[] {
  return nodesOf(file, text).flatMap((node) => {
    const required = node.type === 'CallExpression' && nameOf(node.callee) === 'require'
    const source = required ? (node.arguments as unknown[])[0] : node.source
    return textOf(source) ?? []
  })
}

export const nameOf = (node: unknown): unknown => (node as Partial<Node> | undefined)?.name

/** A file of the project, or the name of a package such as `electron` or `node:fs`. */
export function targetOf(from: Path, specifier: string): string {
  const plain = specifier.replace(/\?\w+$/, '')
  if (!plain.startsWith('.')) return plain
  const base = normalize(join(dirname(from), plain)).replaceAll('\\', '/')
  const tried = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`]
  const found = tried.find((path) => existsSync(path) && statSync(path).isFile())
  if (!found) throw new Error(`${from} imports ${specifier}, which is not there`)
  return found
}
