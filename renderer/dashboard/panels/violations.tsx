import type { Shown } from '../panel'
import { Big, Rows, share, useSpeech } from './pieces'

export function Violations({ figures: { violations } }: Shown) {
  const { t, count, named } = useSpeech()
  const { total, byKind } = violations
  const most = Math.max(1, ...byKind.map((line) => line.total))
  if (total.total === 0) return <Big figure="0" label={t('dashboard.violations.none')} />
  return (
    <>
      <Big
        figure={count(total.total)}
        label={t('dashboard.violations.of')}
        tone={total.open > 0 ? 'doubtful' : undefined}
      >
        {total.open > 0 && t('dashboard.violations.open', { n: count(total.open) })}
      </Big>
      <Rows
        rows={byKind
          .filter((line) => line.total > 0)
          .map((line) => ({
            ...{ key: line.code, name: named(line), value: count(line.total) },
            part: share(line.total, most),
          }))}
      />
    </>
  )
}
