import type { Shown } from '../panel'
import { Big, Rows, share, useSpeech } from './pieces'

/** Cameras that were on nobody's screen in the period. */
export function Coverage({ figures: { coverage } }: Shown) {
  const { t, count } = useSpeech()
  if (!coverage) return <Big figure="–" label={t('dashboard.none')} />
  const { cameras, seen } = coverage
  const unseen = Math.max(0, cameras - seen)
  if (cameras > 0 && unseen === 0) return <Big figure="0" label={t('dashboard.coverage.all')} />
  return (
    <>
      <Big
        figure={count(unseen)}
        of={count(cameras)}
        label={t('dashboard.coverage.of')}
        tone={unseen > 0 ? 'doubtful' : undefined}
      />
      <Rows
        rows={[
          {
            ...{ key: 'seen', name: t('dashboard.coverage.seen'), value: count(seen) },
            part: share(seen, cameras),
          },
          {
            ...{ key: 'unseen', name: t('dashboard.coverage.unseen'), value: count(unseen) },
            ...{ part: share(unseen, cameras), tone: unseen > 0 ? 'doubtful' : undefined },
          },
        ]}
      />
    </>
  )
}
