import css from './health.module.css'
import type { Section } from './sections'

/** A small table; its values stand under each other. */
export function SectionTable({ section: { title, columns, lines } }: { section: Section }) {
  return (
    <table className={css.section}>
      <thead>
        <tr>
          <th scope="col" colSpan={columns ? 1 : 2}>
            {title}
          </th>
          {columns?.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, values, doubtful }) => (
          <tr key={label} data-level={doubtful ? 'warning' : undefined}>
            <th scope="row">{label}</th>
            {values.map((value, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the column
              <td key={i}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
