import type { EvidenceFile } from '../../preload/contract'

/** Seconds of a clip that a meeting is shown, and of them before the moment. */
const [LONGEST, BEFORE] = [20, 6]

/** Seconds from the beginning of a clip, and how many of them: around the moment. */
export function partOf({ from, to, moment }: Pick<EvidenceFile, 'from' | 'to' | 'moment'>): {
  from: number
  seconds: number
} {
  const all = Math.max(0, (to - from) / 1000)
  const wanted = (moment - from) / 1000 - BEFORE
  const begin = Math.min(Math.max(0, wanted), Math.max(0, all - LONGEST))
  return { from: begin, seconds: LONGEST }
}

/** Takes it out as it is, without its sound: nobody knows who is heard on it. */
export const cutArguments = (
  file: Pick<EvidenceFile, 'from' | 'to' | 'moment'>,
  path: string,
  into: string,
): string[] => {
  const { from, seconds } = partOf(file)
  return [
    ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-ss', from.toFixed(3), '-i', path],
    ...['-t', `${seconds}`, '-map', '0:v:0', '-c', 'copy', '-an', '-map_metadata', '-1'],
    ...['-movflags', '+faststart', '-f', 'mp4', '-y', into],
  ]
}
