import type { Section } from './sections'

/** The panel as plain text, to be sent to somebody: figures only, nothing of any camera. */
export function reportOf(head: string, sections: Section[]): string {
  return [head, ...sections.map(textOf)].join('\n\n').concat('\n')
}

function textOf({ title, columns, lines }: Section): string {
  const said = lines.map(({ label, values }) => `  ${label}: ${named(values, columns).join('; ')}`)
  return [title, ...said].join('\n')
}

const named = (values: string[], columns?: string[]): string[] =>
  columns ? values.map((value, i) => `${columns[i]} ${value}`) : values
