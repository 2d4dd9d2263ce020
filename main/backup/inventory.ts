import type { BackupPart } from '../../preload/contract'

/** Folders of the profile that are state, and the part of a backup that each belongs to. */
export const TAKEN: Record<string, BackupPart> = {
  ...{ data: 'data', custody: 'custody', journal: 'journal', evidence: 'evidence' },
  ...{ snapshots: 'snapshots', coverage: 'books', occupancy: 'books', forwarding: 'books' },
  ...{ 'facility-documents': 'books', technical: 'books', outages: 'books', shifts: 'books' },
  // Stills belong to the programmes in `data`.
  ...{ attention: 'books', reports: 'books', stills: 'data' },
}

/** What else lies in the profile, and why it is not taken along. */
export const LEFT: Record<string, string> = {
  ring: 'the last minutes of every stream, gone by the time of a restore',
  logs: 'what the application said of itself; nothing reads it',
  children: 'pids of what runs now',
  pictures: 'test pictures that ffmpeg draws anew',
  thumbs: 'small copies of stills, made again',
  exhibits: 'copies of evidence for meetings, made again',
  stepthumbs: 'small pictures of what programmes show, made again',
  uptime: 'days of the journal, folded; made again',
  opened: 'copies of documents that somebody looks at',
  packing: 'an evidence package that is being made',
  session: "Chromium's own",
  restore: 'a backup that is being put back',
}

/** An older profile that was moved aside. */
export const isAside = (name: string) => name.startsWith(ASIDE)
export const ASIDE = 'before-restore-'

/** Chromium keeps these beside its session, whatever it is told. */
export const isChromium = (name: string) =>
  /^(Singleton\w+|lockfile|Local State|Preferences|DevToolsActivePort|Crashpad|Dictionaries|blob_storage|databases|\w*Cache|Cookies.*|Local Storage|Session Storage|Network|Trust ?Tokens.*|SharedStorage.*|DIPS.*|\.org\.chromium\..*)$/.test(
    name,
  )

/** Within `data`: what is not taken along, and why. */
const LEFT_IN_DATA: [RegExp, string][] = [
  [/^secrets\.key$/, 'the key of this computer: passwords are sealed anew where they are put back'],
  [/^marks(\/|$)/, 'marks on their way, whose pictures are in the ring'],
  [/^purging\.json/, 'a deletion that is under way'],
  [/^show\.json/, 'the show that runs'],
  [/^backup\.json/, 'when this station was backed up'],
  [/\.json\.[12]$/, 'older generations of a file that is taken'],
  [
    /^(accounts|lock|station-key)\.json\../,
    'copies that were set aside, in which hashes of PINs might not be found',
  ],
]

/** Anywhere: half written. */
const HALF = /\.(tmp|part)$/

/** Only with the secrets of the station, in a file that is encrypted. */
const SECRET = /^data\/(station-key|lock)\.json$/

const ACCOUNTS = /^data\/accounts\./

/** Which part a file belongs to, by its path with slashes; null when it is not taken. */
export function partOf(path: string): BackupPart | null {
  const [top = '', ...rest] = path.split('/')
  const part = TAKEN[top]
  if (!part || rest.length === 0 || HALF.test(path)) return null
  if (top !== 'data') return part
  if (LEFT_IN_DATA.some(([pattern]) => pattern.test(rest.join('/')))) return null
  if (SECRET.test(path)) return 'secrets'
  return ACCOUNTS.test(path) ? 'accounts' : 'data'
}

/** Whether a path out of a file that somebody made is one that we would have written. */
export const isOurs = (path: string): boolean =>
  path.length < 1000 &&
  !/[\\\0:]/.test(path) &&
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..') &&
  partOf(path) !== null
