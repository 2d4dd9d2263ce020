import { expect, it } from 'vitest'
import { markup, paper } from './markup'

it('escapes whatever is put into it, but for markup', () => {
  const evil = `<script src="x">'&'</script>`
  const made = markup`<p title="${evil}">${[markup`<b>${1}</b>`, null, false, evil]}</p>`
  const safe = '&lt;script src=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/script&gt;'
  expect(made.text).toBe(`<p title="${safe}"><b>1</b>${safe}</p>`)
})

it('makes a whole document', () => {
  const made = paper('vi', 'Biên bản <1>', 'p { margin: 0 }', markup`<p>Tấm che mặt</p>`)
  expect(made).toContain('<html lang="vi">')
  expect(made).toContain('<title>Biên bản &lt;1&gt;</title>')
  expect(made).toContain('<style>p { margin: 0 }</style>')
})
