import type { Organisation } from '../../preload/contract'
import { presets as organisations } from '../documents'

/** Kính gửi: to whom the departments of both provinces report. */
const TO: Record<string, string[]> = {
  'binh-dinh': ['Ủy ban nhân dân tỉnh Bình Định', 'Sở Y tế tỉnh Bình Định'],
  'thanh-hoa': ['Bộ Thông tin và Truyền thông', 'Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa'],
}

export interface ReportPreset {
  id: string
  organisation: Organisation
  to: string[]
}

export const presets: ReportPreset[] = organisations.map(({ id, organisation }) => ({
  ...{ id, organisation, to: TO[id] ?? [] },
}))
