import { describe, expect, it } from 'vitest'
import { sample } from '../testing/sample'
import { join, pagesIn } from './join'
import { printDoc } from './print'

/** A PDF of some pages, as Chromium writes them: a table of places at its end. */
function pdfOf(texts: string[]): Buffer {
  const bodies = [
    '<</Type /Catalog\n/Pages 2 0 R>>',
    `<</Type /Pages\n/Count ${texts.length}\n/Kids [${texts.map((_, i) => `${3 + 2 * i} 0 R`).join(' ')}]>>`,
    ...texts.flatMap((text, i) => [
      `<</Type /Page\n/Parent 2 0 R\n/Contents ${4 + 2 * i} 0 R>>`,
      `<</Length ${text.length}>> stream\n${text}\nendstream`,
    ]),
  ]
  let pdf = '%PDF-1.4\n'
  const places = bodies.map((body, i) => {
    const at = pdf.length
    pdf += `${i + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${pdf}${table}trailer\n<</Size ${bodies.length + 1}\n/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`,
  )
}

/** Follows a PDF from its end to what stands on each page. */
function read(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))
  const places = table.split('\n').slice(2)
  const at = (id: string) => text.slice(Number(places[Number(id)]?.slice(0, 10)))
  const leaves = (id: string): string[] => {
    const kids = /^.*?\/Kids \[([^\]]*)\]>>/s.exec(at(id).split('endobj')[0] ?? '')?.[1]
    if (kids === undefined) return [id]
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(kid))
  }
  return leaves('2').map((page) => {
    expect(at(page).startsWith(`${page} 0 obj`)).toBe(true)
    const contents = /\/Contents (\d+) 0 R/.exec(at(page))?.[1] ?? ''
    return /stream\n(.*?)\nendstream/s.exec(at(contents))?.[1] ?? ''
  })
}

describe('joined', () => {
  it('have all their pages, in their order, untouched', () => {
    const joined = join([pdfOf(['one', '3 0 R in a picture']), pdfOf(['three']), pdfOf(['four'])])
    expect(joined && read(joined)).toEqual(['one', '3 0 R in a picture', 'three', 'four'])
    expect(joined && pagesIn(joined)).toBe(4)
  })

  it('are not, when one is written in a way that is not known', () => {
    const good = pdfOf(['one'])
    for (const bad of [
      Buffer.from('no PDF'),
      good.subarray(0, -30),
      Buffer.from(good.toString().replace(/\nxref\n/, '\n9 0 obj <</Type /XRef>>\n')),
      Buffer.from(good.toString().replace('/Length 3', '/Length 9 0 R')),
    ])
      expect(join([good, bad])).toBeNull()
  })
})

describe('a document', () => {
  const printing = (pages: string[][]) => {
    const asked: (string | undefined)[] = []
    const print = async ({ pages: range }: { pages?: string }) => {
      asked.push(range)
      return { ok: true as const, value: pdfOf(pages[asked.length - 1] ?? []) }
    }
    return { asked, print }
  }

  it('is printed upright, then across with its pages counted on', async () => {
    const { asked, print } = printing([['a', 'b'], ['c']])
    const printed = await printDoc(sample(), print)
    expect(printed.ok && read(printed.value)).toEqual(['a', 'b', 'c'])
    expect(asked).toEqual([undefined, '3-'])
  })

  it('is printed at once when nothing lies across, or what was printed cannot be read', async () => {
    const { asked, print } = printing([['a']])
    await printDoc(sample({ annexes: [] }), print)
    expect(asked).toEqual([undefined])
    const unread = { ok: true as const, value: Buffer.from('%PDF-9') }
    expect(await printDoc(sample(), async () => unread)).toEqual(unread)
    const failed = { ok: false as const, reason: 'print-failed' }
    expect(await printDoc(sample(), async () => failed)).toEqual(failed)
  })
})
