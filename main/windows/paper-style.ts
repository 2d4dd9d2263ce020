import { readFile } from 'node:fs/promises'
import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf?asset'
import medium from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import bold from '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf?asset'
import serif from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?asset'
import serifItalic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?asset'
import serifBold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?asset'
import serifBoldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?asset'

interface Face {
  family: string
  weight: number
  path: string
  italic?: boolean
}

const SANS: Face[] = [
  { family: 'Be Vietnam Pro', weight: 400, path: regular },
  { family: 'Be Vietnam Pro', weight: 500, path: medium },
  { family: 'Be Vietnam Pro', weight: 700, path: bold },
]
const SERIF: Face[] = [
  { family: 'Tinos', weight: 400, path: serif },
  { family: 'Tinos', weight: 400, path: serifItalic, italic: true },
  { family: 'Tinos', weight: 700, path: serifBold },
  { family: 'Tinos', weight: 700, path: serifBoldItalic, italic: true },
]

const BASE = `
@page { margin: 0 }
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }
html, body { margin: 0; background: #fff; color: #000 }
body { font: 400 10pt/1.4 'Be Vietnam Pro', sans-serif }
`

const made = new Map<Face[], Promise<string>>()

/** `paper.css`. The fonts are in it: a font that is fetched may come after the page was printed. */
export function paperStyle(inSerif = false): Promise<string> {
  const faces = inSerif ? SERIF : SANS
  const style =
    made.get(faces) ?? Promise.all(faces.map(fontFace)).then((all) => all.join('') + BASE)
  made.set(faces, style)
  return style
}

async function fontFace({ family, weight, path, italic }: Face): Promise<string> {
  const data = (await readFile(path)).toString('base64')
  const source = `url(data:font/ttf;base64,${data}) format('truetype')`
  const style = italic ? 'italic' : 'normal'
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: ${source} }\n`
}
