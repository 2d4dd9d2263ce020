/** Options that are for one start, and not for the next that it brings about. */
const ONCE = ['--restore', '--import']

/** Arguments for the next start of the same station. */
export function againArguments(args: readonly string[]): string[] {
  const valued = (i: number) => ONCE.includes(args[i] ?? '')
  return args.filter(
    (arg, i) => !valued(i) && !valued(i - 1) && !ONCE.some((name) => arg.startsWith(`${name}=`)),
  )
}

/**
 * The arguments meant for us: without the program, and, when Electron was started on a project
 * folder, without that folder. Switches that stand before the folder are Electron's.
 */
export function ownArguments(argv: string[], isPackaged: boolean): string[] {
  const args = argv.slice(1)
  if (isPackaged) return args
  const folder = args.findIndex((arg) => !arg.startsWith('-'))
  return folder < 0 ? args : [...args.slice(0, folder), ...args.slice(folder + 1)]
}
