import {
  IconBolt,
  IconBuilding,
  IconChartBar,
  IconLayoutGrid,
  IconPhoto,
  IconRepeat,
  IconScreenShare,
  IconVideo,
} from '@tabler/icons-react'
import type { Kind } from './item'
import css from './palette.module.css'

const icons = {
  camera: IconVideo,
  facility: IconBuilding,
  scene: IconPhoto,
  layout: IconLayoutGrid,
  tour: IconRepeat,
  screen: IconScreenShare,
  command: IconBolt,
  panel: IconChartBar,
} satisfies Record<Kind, unknown>

export function KindIcon({ kind }: { kind: Kind }) {
  const Icon = icons[kind]
  return <Icon className={css.icon} aria-hidden="true" />
}
