import type { Shown } from '../panel'
import { Big, Rows, share, type Tone, useSpeech } from './pieces'

const STATES = ['up', 'down', 'never', 'unknown', 'off'] as const

const tones: Record<(typeof STATES)[number], Tone> = {
  ...{ up: undefined, down: 'bad', never: undefined, unknown: 'doubtful', off: undefined },
}

/** Up and down at this moment; one that never sent a picture is nothing that happened now. */
export function Cameras({ figures: { cameras } }: Shown) {
  const { t, count } = useSpeech()
  const on = cameras.up + cameras.down + cameras.never + cameras.unknown
  const all = on + cameras.off
  return (
    <>
      <Big
        figure={count(cameras.up)}
        of={count(on)}
        label={t('dashboard.cameras.of')}
        tone={cameras.down > 0 ? 'bad' : undefined}
      />
      <Rows
        rows={STATES.filter((state) => state === 'up' || state === 'down' || cameras[state]).map(
          (state) => ({
            ...{ key: state, name: t(`dashboard.cameras.${state}`), value: count(cameras[state]) },
            part: share(cameras[state], all),
            tone: cameras[state] > 0 ? tones[state] : undefined,
          }),
        )}
      />
    </>
  )
}
