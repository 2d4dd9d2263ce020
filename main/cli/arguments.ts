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
