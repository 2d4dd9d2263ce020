import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol } from 'electron'
import { fileReply } from './file-reply'

export const SCHEME = 'app'
/** The origin of our own pages; a scheme of ours, since file: pages share one opaque origin. */
export const ORIGIN = `${SCHEME}://vong-gac`
export const START_PAGE = `${ORIGIN}/index.html`

/** Styles are inline where the component library sets positions; scripts never are. */
const CSP = [
  "default-src 'none'",
  // WebAssembly is compiled from our own scripts alone; no script is made from text.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' ws://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** Before the application is ready: gives our scheme the rights of https. */
export function declareScheme(): void {
  // Our name is not ASCII: as a header it makes Electron 25 fail every request to our scheme.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/g, '')
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // `stream`: without it a video element cannot read from us.
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ])
}

/** Where on disk a page may read what it names; null for nowhere. */
export type FileRoute = (name: string) => Promise<string | null> | string | null

const routes = new Map<string, FileRoute>()

/** `app://vong-gac/files/KIND/NAME` is the file that `route` finds for NAME; the route must judge it. */
export function serveFiles(kind: string, route: FileRoute): void {
  routes.set(kind, route)
}

/** What a page reads that lies in no file; null for nothing. */
export type BytesRoute = (name: string) => Promise<Uint8Array<ArrayBuffer> | null>

const makers = new Map<string, BytesRoute>()

/** `app://vong-gac/files/KIND/NAME` is what `route` makes of NAME; the route must judge it. */
export function serveBytes(kind: string, route: BytesRoute): void {
  makers.set(kind, route)
}

const FILES = /^\/files\/(\w+)\/(.+)$/

async function fileAt(pathname: string, request: Request): Promise<Response | null> {
  const [, kind = '', name = ''] = FILES.exec(pathname) ?? []
  const made = await makers.get(kind)?.(name)
  if (made) return new Response(made, { headers: { 'X-Content-Type-Options': 'nosniff' } })
  const path = await routes.get(kind)?.(name)
  return path ? fileReply(path, request.headers.get('range')) : null
}

/** Serves the built renderer from `root`, and nothing outside of it but what has a route. */
export function servePages(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { pathname, origin, host } = new URL(request.url)
    if (host !== 'vong-gac') return new Response('', { status: 404, statusText: origin })
    const named = decodeURIComponent(pathname)
    const file = await fileAt(named, request)
    if (file) return file
    const path = normalize(join(root, named))
    if (!path.startsWith(root + sep)) return new Response('', { status: 404 })
    const body = await readFile(path).catch(() => null)
    if (!body) return new Response('', { status: 404 })
    return new Response(body, { headers: headersFor(path) })
  })
}

const headersFor = (path: string) => ({
  'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
})
