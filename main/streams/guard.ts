/** A command as it is spawned, with the pipes it needs beside the standard three. */
export interface Guarded {
  command: string
  args: string[]
  /** One more pipe (descriptor 3) whose end, when we die, ends the child. */
  lifeline: boolean
}

/**
 * Wraps a command so that it dies with this process even when this process is killed.
 * - Linux: the kernel kills it (PR_SET_PDEATHSIG, through util-linux's setpriv).
 * - Windows: nothing to wrap; libuv puts children that are not detached in a job object that
 *   closes with us.
 * - macOS and a Linux without setpriv: a shell beside it waits for the end of a pipe that only we
 *   hold. `exec` keeps ffmpeg the direct child, so that its pid and its signals are ours.
 */
export function guarded(
  command: string,
  args: string[],
  platform: NodeJS.Platform,
  setpriv: string | null,
): Guarded {
  if (platform === 'win32') return { command, args, lifeline: false }
  if (platform === 'linux' && setpriv) {
    return {
      command: setpriv,
      args: ['--pdeathsig', 'KILL', '--', command, ...args],
      lifeline: false,
    }
  }
  return { command: '/bin/sh', args: ['-c', LIFELINE, 'sh', command, ...args], lifeline: true }
}

/**
 * The watcher gives up its copies of the standard pipes, so that they close with ffmpeg. A line on
 * the pipe says that ffmpeg has ended by itself: then its pid may already be another's.
 */
const LIFELINE = `
pid=$$
( exec </dev/null >/dev/null 2>&1 4>&-; read -r _ <&3 || kill -9 "$pid" ) &
exec 3<&-
exec "$@"`
