import { type Markup, markup } from '../../base/markup'
import { assertNever } from '../../base/result'
import type { Block, Picture, Row, Table } from '../doc'
import { capitals, listed } from '../parts'

export const blocks = (body: Block[]): Markup => markup`<div class="body">${body.map(one)}</div>`

function one(block: Block): Markup {
  switch (block.type) {
    case 'heading':
      return markup`<p class="head ${block.level < 3 && 'b'}">${
        block.level === 1 ? capitals(block.text) : block.text
      }</p>`
    case 'paragraph':
      return markup`<p>${block.text}</p>`
    case 'list':
      return markup`${listed(block.items).map((item) => markup`<p>${item}</p>`)}`
    case 'table':
      return table(block.table)
    case 'picture':
      return picture(block.picture)
    default:
      return assertNever(block)
  }
}

function picture({ bytes, caption }: Picture): Markup {
  const data = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  return markup`<div class="picture"><img src="${data}" alt="">${caption}</div>`
}

function table({ columns, rows }: Table): Markup {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const share = (width: number) => `width:${Math.round((width / whole) * 10_000) / 100}%`
  const row = (each: Row) =>
    'group' in each
      ? markup`<tr class="group b"><td colspan="${columns.length}">${each.group}</td></tr>`
      : markup`<tr class="${each.bold && 'b'}">${columns.map(
          ({ align = 'left' }, i) => markup`<td class="${align}">${each.cells[i]}</td>`,
        )}</tr>`
  return markup`<table><colgroup>${columns.map(({ width }) => markup`<col style="${share(width)}">`)}</colgroup>
<thead><tr>${columns.map(({ title }) => markup`<th>${title}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table>`
}
