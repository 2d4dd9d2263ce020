// Which trials are run, and in which order.

/** `unwatched`: our wall, told not to watch for frozen, black and covered pictures. */
export const WHO = ['ours', 'unwatched', 'mpv', 'ffmpeg']

const SCATTERS = 16 // up to so many cameras mpv differs from start to start
const UNWATCHED_AT = 16

const timesOf = ({ repeat, quick }, count) => repeat ?? (count <= SCATTERS && !quick ? 2 : 1)

function isRun(who, count, round) {
  if (who === 'unwatched') return count === UNWATCHED_AT
  return who !== 'ffmpeg' || round === 0 // the floor is the same every time
}

/**
 * Those that are compared take turns, so that a machine which slows down does so for all.
 * → [{ who, count, round }]
 */
export function plan(options) {
  return options.counts.flatMap((count) => {
    const rounds = Array.from({ length: timesOf(options, count) }, (_, round) => round)
    return rounds.flatMap((round) =>
      options.only.filter((who) => isRun(who, count, round)).map((who) => ({ who, count, round })),
    )
  })
}
