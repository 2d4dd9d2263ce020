import { execFileSync } from 'node:child_process'

const READ = `
import sys, zipfile, json
z = zipfile.ZipFile(sys.argv[1])
print(json.dumps({n: z.read(n).decode('utf-8') for n in z.namelist() if n.endswith('.xml')}))
`

/** The parts of a Word document by their names. */
export const docxParts = (path: string): Record<string, string> =>
  JSON.parse(execFileSync('python3', ['-c', READ, path], { maxBuffer: 1e8 }).toString())

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Its paragraphs in their order, a line each. */
export const docxText = (xml: string): string =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      plain([...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    )
    .join('\n')
