import { readFile } from 'node:fs/promises'
import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf?asset'
import medium from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import bold from '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf?asset'

const FONTS = { 400: regular, 500: medium, 700: bold }

const BASE = `
@page { margin: 0 }
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }
html, body { margin: 0; background: #fff; color: #000 }
body { font: 400 10pt/1.4 'Be Vietnam Pro', sans-serif }
`

let made: Promise<string> | null = null

/** `paper.css`. The fonts are in it: a font that is fetched may come after the page was printed. */
export function paperStyle(): Promise<string> {
  made ??= Promise.all(Object.entries(FONTS).map(fontFace)).then((faces) => faces.join('') + BASE)
  return made
}

async function fontFace([weight, path]: [string, string]): Promise<string> {
  const data = (await readFile(path)).toString('base64')
  const source = `url(data:font/ttf;base64,${data}) format('truetype')`
  return `@font-face { font-family: 'Be Vietnam Pro'; font-weight: ${weight}; src: ${source} }\n`
}
