import type { ConnectionCounts, PeriodConnectionLine } from '../../../preload/contract'
import type { Shown } from '../panel'
import { type BarRow, Big, Rows, share, useSpeech } from './pieces'

export const Authorities = ({ figures: { connection } }: Shown) => (
  <Connection total={connection.total} lines={connection.byAuthority} />
)

/** Those that are furthest behind first: they are seen also where there is little room. */
export const Districts = ({ figures: { connection } }: Shown) => (
  <Connection
    total={connection.total}
    lines={[...connection.byDistrict].sort((a, b) => part(a) - part(b))}
  />
)

const part = ({ connected, facilities }: ConnectionCounts) => share(connected, facilities)

interface ConnectionProps {
  total: ConnectionCounts
  lines: readonly PeriodConnectionLine[]
}

function Connection({ total, lines }: ConnectionProps) {
  const { t, count, named } = useSpeech()
  const row = (line: PeriodConnectionLine): BarRow => ({
    ...{ key: line.code, name: named(line), part: part(line) },
    value: `${count(line.connected)}/${count(line.facilities)}`,
  })
  return (
    <>
      <Big
        figure={count(total.connected)}
        of={count(total.facilities)}
        label={t('dashboard.connected')}
      />
      <Rows rows={lines.filter(({ facilities }) => facilities > 0).map(row)} />
    </>
  )
}
