import { execFileSync } from 'node:child_process'

const SCRIPT = `
import sys, io, json, zipfile
import xml.etree.ElementTree as tree
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
parts = {n: z.read(n).decode() for n in z.namelist() if n.endswith(('.xml', '.rels'))}
for text in parts.values(): tree.fromstring(text)
print(json.dumps(parts))
`

/** The parts of a Word document by their names, read by a program of others, each well-formed XML. */
export const partsOf = (docx: Buffer): Record<string, string> =>
  JSON.parse(execFileSync('python3', ['-c', SCRIPT], { input: docx, maxBuffer: 1e9 }).toString())

/** Texts of paragraphs in their order, without what is around them. */
export const textsIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text = '\n']) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )

/** The paragraph that says this, as XML. */
export function paragraphWith(xml: string, text: string): string {
  const found = [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].find(([one]) =>
    one.includes(`>${text}</w:t>`),
  )
  if (!found) throw new Error(`no paragraph says ${text}`)
  return found[0]
}
