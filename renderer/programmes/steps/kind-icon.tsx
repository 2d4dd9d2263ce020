import {
  IconChartBar,
  IconDeviceDesktop,
  IconFlag,
  IconLayoutGrid,
  IconPhoto,
  IconVideo,
} from '@tabler/icons-react'
import type { StepBody } from '../../../preload/contract'

const ICONS = {
  scene: IconLayoutGrid,
  camera: IconVideo,
  still: IconPhoto,
  bookmark: IconFlag,
  figures: IconChartBar,
} as const

export function KindIcon({ kind }: { kind: StepBody['kind'] }) {
  const Icon = ICONS[kind]
  return <Icon size="1rem" aria-hidden="true" />
}

export const WallIcon = () => <IconDeviceDesktop size="1rem" aria-hidden="true" />
