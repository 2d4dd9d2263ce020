import { BuiltInLayout, Language } from '../../preload/contract'
import { isChromiumSwitch } from './switches'

/** What the command line asked for. */
export interface Options {
  dataDir?: string
  importFile?: string
  /** A backup that takes the profile's place; what is there is moved aside. */
  restoreFile?: string
  layout?: BuiltInLayout
  lang?: Language
  kiosk: boolean
  demo: boolean
  /** A station that never asked who sits here: one user, without passwords. */
  singleUser: boolean
}

export type Parsed =
  | { kind: 'run'; options: Options }
  | { kind: 'version' }
  | { kind: 'help' }
  /** One line for stderr; the program ends with code 2 and has changed nothing. */
  | { kind: 'wrong'; message: string }

const FLAGS = ['--kiosk', '--demo', '--single-user', '--version', '--help'] as const
const VALUED = ['--data-dir', '--import', '--restore', '--layout', '--lang'] as const
type Valued = (typeof VALUED)[number]

/** @param args what stands behind the program and its folder; Chromium's switches may be among it */
export function parseOptions(args: string[]): Parsed {
  const flags = new Set<string>()
  const values = new Map<Valued, string>()
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name, inline] = split(arg)
    if (isOneOf(VALUED, name)) {
      const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift())
      if (!value) return wrong(`${name} needs a value`)
      values.set(name, value)
    } else if (isOneOf(FLAGS, name)) {
      if (inline !== undefined) return wrong(`${name} takes no value`)
      flags.add(name)
    } else if (!isChromiumSwitch(name)) {
      return wrong(unknown(arg))
    }
  }
  if (flags.has('--help')) return { kind: 'help' }
  if (flags.has('--version')) return { kind: 'version' }
  return checked(flags, values)
}

function checked(flags: Set<string>, values: Map<Valued, string>): Parsed {
  const layout = BuiltInLayout.optional().safeParse(values.get('--layout'))
  if (!layout.success) {
    return wrong(
      `--layout ${values.get('--layout')}: there are ${BuiltInLayout.options.join(', ')}`,
    )
  }
  const lang = Language.optional().safeParse(values.get('--lang'))
  if (!lang.success) return wrong(`--lang ${values.get('--lang')}: there are vi and en`)
  const options: Options = {
    dataDir: values.get('--data-dir'),
    importFile: values.get('--import'),
    restoreFile: values.get('--restore'),
    layout: layout.data,
    lang: lang.data,
    kiosk: flags.has('--kiosk'),
    demo: flags.has('--demo'),
    singleUser: flags.has('--single-user'),
  }
  if (options.restoreFile && (options.importFile || options.demo))
    return wrong('--restore and --import or --demo exclude each other')
  if (options.demo && options.importFile) return wrong('--demo and --import exclude each other')
  return { kind: 'run', options }
}

const wrong = (message: string): Parsed => ({ kind: 'wrong', message: `vong-gac: ${message}` })

function unknown(arg: string): string {
  const kind = arg.startsWith('-') ? 'unknown option' : 'unexpected argument'
  return `${kind} ${arg}; --help lists the options`
}

function split(arg: string): [string, string | undefined] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)]
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name)
}

export const HELP = `Vọng Gác: video wall for a monitoring centre

  --data-dir DIR   a profile of its own: cameras, settings, logs
  --import FILE    cameras from a CSV file; existing ones are updated by code
  --restore FILE   puts a backup in place; the present profile is moved aside. The passphrase, if
                   there is one, is read from the standard input
  --layout N       ${BuiltInLayout.options.join(', ')}
  --kiosk          full screen, only the grid
  --lang vi|en     language of the interface
  --demo           nine sample cameras, whatever is registered
  --single-user    no accounts and no passwords; of no effect once there are accounts
  --version        print the version
  --help           print this

Chromium's own switches, such as --remote-debugging-port=9222, are passed on.`
