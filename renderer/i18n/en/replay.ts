import type { replay as vi } from '../vi/replay'

export const replay: typeof vi = {
  label: 'Replay',
  tag: 'REPLAY',
  live: 'Live',
  bar: 'Replay controls',
  ago: '{{duration}} ago',
  notes: {
    loading: 'Fetching pictures…',
    start: 'Oldest picture',
    end: 'End of recording',
    undecodable: 'This picture cannot be read',
  },
  acts: {
    back30: 'Back 30 seconds',
    back10: 'Back 10 seconds',
    back5: 'Back 5 seconds',
    frameBack: 'Back one picture',
    play: 'Play',
    pause: 'Pause',
    frameOn: 'On one picture',
    on5: 'On 5 seconds',
    speed: 'Speed',
    live: 'Back to live',
  },
  nothing: 'Nothing to show again',
  refused: {
    noTile: 'Choose a tile with a camera, then replay it.',
    demo: 'The demo’s cameras are not recorded. Leave the demo to replay real cameras.',
    'nothing-recorded':
      'Nothing of this camera has been recorded yet. Wait until it has had a picture for some seconds, then try again.',
    error: 'The application does not answer. Try again; if it stays so, open the log for details.',
  },
}
