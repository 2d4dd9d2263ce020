import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url'
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url'
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './reports.module.css'

/** 210 mm at 96 to an inch: a sheet. */
const SHEET = 794

const face = (url: string, weight: number, style = 'normal') =>
  `@font-face { font-family: Tinos; font-weight: ${weight}; font-style: ${style}; src: url("${new URL(url, document.baseURI).href}") }`

const fonts = () =>
  `<style>${face(regular, 400)}${face(bold, 700)}${face(italic, 400, 'italic')}</style>`

/**
 * The document as main prints it: the same HTML, in a frame where no script runs. The frame is as
 * high as its sheets, so that this page scrolls it and keeps the keyboard.
 */
export function Preview({ html }: { html: string }) {
  const { t } = useTranslation()
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [width, setWidth] = useState(SHEET)
  const [height, setHeight] = useState(1123)
  useLayoutEffect(() => {
    const { current } = room
    if (!current) return
    const observer = new ResizeObserver(() => setWidth(current.clientWidth - 24))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const measure = () => {
    const body = frame.current?.contentDocument?.body
    if (body) setHeight(body.scrollHeight)
  }
  useEffect(() => {
    // Letters of another font are as wide in Tinos, but not always as high.
    const timer = setTimeout(measure, 500)
    return () => clearTimeout(timer)
  })
  const scale = Math.min(1.2, Math.max(0.3, width / SHEET))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <section ref={room} className={css.preview} tabIndex={0} aria-label={t('reports.preview')}>
      <div className={css.sheets} style={{ width: SHEET * scale, height: height * scale }}>
        {html && (
          <iframe
            ref={frame}
            tabIndex={-1}
            title={t('reports.preview')}
            sandbox="allow-same-origin"
            srcDoc={html.replace('</head>', `${fonts()}</head>`)}
            style={{ width: SHEET, height, transform: `scale(${scale})` }}
            onLoad={measure}
            data-testid="report-preview"
          />
        )}
      </div>
    </section>
  )
}
