import type { Language, PanelPeriod, StageFigure, StepBody } from '../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

export interface OrderWords {
  title: string
  /** Under the name: how many steps, how long, when it was printed. */
  steps(count: number): string
  lasts(time: string): string
  noTimes: string
  printed(day: string): string
  page: string
  columns: { number: string; time: string; shown: string; notes: string }
  kinds: Record<StepBody['kind'], string>
  figures: Record<StageFigure, string>
  periods: Record<PanelPeriod, string>
  others: string
  empty: string
  unknown: string
  from(time: string): string
  untimed: string
  noTitle: string
  noPicture: string
  gone(code: string): string
  instead(camera: string, by: string): string
  picture: string
}

export const wordsIn: Record<Language, OrderWords> = { vi, en }
