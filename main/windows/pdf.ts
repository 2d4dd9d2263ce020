import { readFile } from 'node:fs/promises'
import { BrowserWindow, type Session, session } from 'electron'
import type { Paper } from '../base/markup'
import { fail, ok, type Result } from '../base/result'
import { paperStyle } from './paper-style'
import { SCHEME } from './protocol'

/** `detail` is Chromium's own error. */
export type PrintFailure = 'print-failed' | 'print-too-long'

/** Ms for one document of some pages; one with many pictures takes seconds without a GPU. */
const MOST = 60_000

const CSP =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src data:"

/**
 * The PDF of a document, on A4. It is loaded by a hidden window that runs no script, has no preload
 * and reads nothing but what `paper` names. One after another.
 */
export function printPdf(paper: Paper, most = MOST): Promise<Result<Buffer, PrintFailure>> {
  const printed = turn.then(() => onPaper(paper, most, (window) => pdfOf(window, paper)))
  turn = printed.catch(() => {}) // else one that broke would be the last that is printed
  return printed
}

let turn: Promise<unknown> = Promise.resolve()
let count = 0

/** Loads a document into a hidden window, which lasts as long as it is used. */
export async function onPaper<T, E extends string>(
  paper: Paper,
  most: number,
  use: (window: BrowserWindow) => Promise<Result<T, E>>,
): Promise<Result<T, E | PrintFailure>> {
  // A host of its own for each: nothing of an earlier document is in any cache.
  const host = `paper-${++count}`
  const from = closedSession()
  const window = hiddenWindow(from)
  papers.set(host, paper)
  try {
    const loaded = window.loadURL(`${SCHEME}://${host}/`)
    return await Promise.race([
      bounded<T, E>(
        loaded.then(() => use(window)),
        most,
      ),
      closing(window),
    ])
  } catch (error) {
    return fail('print-failed', (error as Error).message)
  } finally {
    papers.delete(host)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Whoever quits the application closes every window: what was printed there never answers. */
const closing = (window: BrowserWindow) =>
  new Promise<Result<never, PrintFailure>>((resolve) => {
    window.once('closed', () => resolve(fail('print-failed', 'closed')))
  })

async function pdfOf(
  window: BrowserWindow,
  { landscape = false, header, pages }: Paper,
): Promise<Result<Buffer, PrintFailure>> {
  const margins = { top: 0, bottom: 0, left: 0, right: 0 }
  const options = { landscape, margins, pageSize: 'A4' as const, printBackground: true }
  const headed = header && {
    ...{ displayHeaderFooter: true, headerTemplate: header, footerTemplate: '<span></span>' },
    preferCSSPageSize: true,
    ...(pages && { pageRanges: pages }),
  }
  return ok(await window.webContents.printToPDF({ ...options, ...headed }))
}

function bounded<T, E extends string>(
  work: Promise<Result<T, E>>,
  most: number,
): Promise<Result<T, E | PrintFailure>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result<T, PrintFailure>>((resolve) => {
    timer = setTimeout(() => resolve(fail('print-too-long')), most)
  })
  // The window goes with it, and what it was doing fails: nobody waits for that any more.
  work.catch(() => {})
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const hiddenWindow = (from: Session) =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      ...{ session: from, sandbox: true, contextIsolation: true, nodeIntegration: false },
      ...{ javascript: false, webviewTag: false, spellcheck: false, backgroundThrottling: false },
    },
  })

/** What is being printed, by its host. */
const papers = new Map<string, Paper>()
let closed: Session | null = null

/** A session that is kept nowhere and reaches nothing but the papers. */
function closedSession(): Session {
  if (closed) return closed
  closed = session.fromPartition('paper', { cache: false })
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  closed.setPermissionCheckHandler(() => false)
  closed.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${SCHEME}://paper-`) && !url.startsWith('data:') })
  })
  closed.protocol.handle(SCHEME, ({ url }) => replyTo(new URL(url)))
  return closed
}

async function replyTo({ host, pathname }: URL): Promise<Response> {
  const paper = papers.get(host)
  const name = decodeURIComponent(pathname.slice(1))
  if (!paper) return new Response(null, { status: 404 })
  if (name === '') return reply(paper.html, 'text/html; charset=utf-8')
  if (name === 'paper.css') return reply(await paperStyle(paper.serif), 'text/css; charset=utf-8')
  const file = paper.files?.[name]
  const body = typeof file === 'string' ? await readFile(file).catch(() => undefined) : file
  return body ? reply(body, 'application/octet-stream') : new Response(null, { status: 404 })
}

const reply = (body: string | Buffer, type: string) =>
  new Response(body as BodyInit, {
    headers: { 'Content-Type': type, 'Content-Security-Policy': CSP },
  })
