interface Part {
  /** Objects by number: what stands before a stream, and the rest as it is. */
  objects: Map<number, { head: string; rest: Buffer }>
  root: number
  pages: number
}

/** Pages in a PDF of Chromium's; null when it is written in a way that is not known here. */
export const pagesIn = (pdf: Buffer): number | null => read(pdf)?.pages ?? null

/**
 * PDFs of Chromium's (Skia's classic cross-reference table), one after another in one; null when
 * one is written in another way. Chromium 114 prints upright and across the sheet only apart.
 */
export function join(pdfs: Buffer[]): Buffer | null {
  const parts = pdfs.map(read)
  const out = new Writer()
  const roots: number[] = []
  let count = 0
  let shift = 2 // the catalogue and the root of all pages come first
  for (const part of parts) {
    if (!part) return null
    for (const [id, { head, rest }] of part.objects) {
      const moved = head.replace(/(\d+) 0 R/g, (_all, to) => `${Number(to) + shift} 0 R`)
      const below = id === part.root ? moved.replace('<<', '<</Parent 2 0 R ') : moved
      out.put(id + shift, Buffer.concat([Buffer.from(below, 'latin1'), rest]))
    }
    roots.push(part.root + shift)
    count += part.pages
    shift += Math.max(...part.objects.keys())
  }
  const kids = roots.map((id) => `${id} 0 R`).join(' ')
  out.put(1, Buffer.from('<</Type /Catalog /Pages 2 0 R>>\n'))
  out.put(2, Buffer.from(`<</Type /Pages /Count ${count} /Kids [${kids}]>>\n`))
  return out.end(shift)
}

class Writer {
  private parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')]
  private length = this.parts[0]?.length ?? 0
  private places = new Map<number, number>()

  put(id: number, body: Buffer): void {
    this.places.set(id, this.length)
    this.add(Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }

  end(last: number): Buffer {
    const begin = this.length
    const line = (id: number) => {
      const at = this.places.get(id)
      return at === undefined
        ? '0000000000 65535 f \n'
        : `${String(at).padStart(10, '0')} 00000 n \n`
    }
    const lines = Array.from({ length: last + 1 }, (_, id) => line(id)).join('')
    const trailer = `trailer\n<</Size ${last + 1} /Root 1 0 R>>\nstartxref\n${begin}\n%%EOF\n`
    this.add(Buffer.from(`xref\n0 ${last + 1}\n${lines}${trailer}`))
    return Buffer.concat(this.parts)
  }

  private add(bytes: Buffer): void {
    this.parts.push(bytes)
    this.length += bytes.length
  }
}

function read(pdf: Buffer): Part | null {
  const text = pdf.toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? -1)
  const lines = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer/.exec(text.slice(Math.max(0, table)))?.[2]
  if (table < 0 || lines === undefined) return null
  const objects: Part['objects'] = new Map()
  for (const [id, entry] of lines.trim().split(/\r?\n/).entries()) {
    if (!entry.trim().endsWith('n')) continue
    const one = objectAt(pdf, text, Number(entry.slice(0, 10)))
    if (!one) return null
    objects.set(id, one)
  }
  const catalogue = [...objects].find(([, { head }]) => /\/Type\s*\/Catalog\b/.test(head))
  const root = Number(/\/Pages\s+(\d+) 0 R/.exec(catalogue?.[1].head ?? '')?.[1] ?? -1)
  const pages = Number(/\/Count\s+(\d+)/.exec(objects.get(root)?.head ?? '')?.[1] ?? -1)
  if (!catalogue || pages < 0) return null
  objects.delete(catalogue[0])
  return { objects, root, pages }
}

function objectAt(pdf: Buffer, text: string, at: number) {
  const begin = /^\d+ 0 obj\s/.exec(text.slice(at, at + 30))?.[0].length
  if (begin === undefined) return null
  const from = at + begin
  const end = text.indexOf('endobj', from)
  const stream = text.slice(from, end).search(/>>\s*stream\r?\n/)
  if (stream < 0) return { head: text.slice(from, end).trimEnd(), rest: Buffer.alloc(0) }
  const split = from + stream
  const head = text.slice(from, split)
  const length = /\/Length (\d+)(?! 0 R)\b/.exec(head)?.[1]
  if (length === undefined) return null
  const data = split + (/^>>\s*stream\r?\n/.exec(text.slice(split, split + 20))?.[0].length ?? 0)
  const over = text.indexOf('endstream', data + Number(length))
  return { head, rest: pdf.subarray(split, over + 'endstream'.length) }
}
