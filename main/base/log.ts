import { join } from 'node:path'
import { inspect } from 'node:util'
import electronLog from 'electron-log/node'
import { rotate } from './log-rotation'
import type { Redactor } from './redact'

const MAX_BYTES = 5 * 1024 * 1024
const FILES_KEPT = 5
const MAX_ENTRY_CHARS = 16_000

/** Any number of values of any kind; an Error is written with its stack and causes. */
type Write = (...data: unknown[]) => void

export interface ScopedLog {
  info: Write
  warn: Write
  error: Write
  debug: Write
}

export interface Log {
  scope(name: string): ScopedLog
  /** The file being written; older ones beside it are `main.1.log` (newest) to `main.4.log`. */
  file: string
}

export interface LogOptions {
  /** Created when missing. */
  dir: string
  redactor: Pick<Redactor, 'redact'>
  /** Also to stdout and stderr, redacted as well. */
  console: boolean
}

/** One log of the whole main process. Never throws: a log that cannot be written is lost. */
export function createLog({ dir, redactor, console }: LogOptions): Log {
  const file = join(dir, 'main.log')
  const logger = electronLog.create({ logId: file })
  configureTransports(logger, file, console)
  // A hook sees every message before any transport does.
  logger.hooks.push((message) => ({ ...message, data: [entry(message.data, redactor)] }))
  return { scope: (name) => logger.scope(name), file }
}

function configureTransports(
  logger: ReturnType<typeof electronLog.create>,
  path: string,
  console: boolean,
): void {
  const { file } = logger.transports
  file.setAppName('vong-gac') // else electron-log searches for a package.json and throws without
  file.resolvePathFn = () => path
  file.maxSize = MAX_BYTES
  file.archiveLogFn = (full) => rotate(full, FILES_KEPT)
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  if (!console) logger.transports.console.level = false
  if (logger.transports.ipc) logger.transports.ipc.level = false // there only under Electron
}

/** Cut only after redaction: a secret cut in half would not be recognised. */
function entry(data: unknown[], redactor: Pick<Redactor, 'redact'>): string {
  const text = redactor.redact(data.map(asText).join(' '))
  const cut = text.length > MAX_ENTRY_CHARS ? `${text.slice(0, MAX_ENTRY_CHARS)}…` : text
  return cut.replace(/\r?\n/g, '\n  ') // only an entry's first line begins at the margin
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return inspect(value, { depth: 5, maxStringLength: null, breakLength: Infinity })
  } catch {
    return '[unprintable]'
  }
}
