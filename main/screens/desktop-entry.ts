/** What stands in an autostart file needs no quotes when it holds none of these. */
const PLAIN = /^[\w@%+=:,./-]+$/

/**
 * One argument of `Exec`, as the Desktop Entry Specification has it: quoted, its own four signs
 * escaped; the backslash twice, since values of keys are unescaped before; `%` begins a field.
 */
function argument(text: string): string {
  const safe = text.replaceAll('%', '%%')
  if (PLAIN.test(text)) return safe
  return `"${safe.replace(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('\\', '\\\\')}"`
}

/** The file that makes a Linux desktop start the station. */
export const desktopEntry = (name: string, command: string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${command.map(argument).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/**
 * What starts the station as it was started now.
 * @param own the arguments meant for us; only those that say where its data are come along
 */
export function startCommand(program: string[], dataDir: string | undefined): string[] {
  return dataDir === undefined ? program : [...program, '--data-dir', dataDir]
}
