import { type Draft, useDraft as useField } from '../../components/use-draft'
import { enterDetail } from '../keys'

/** A field of the panel: Enter leads back to the panel. */
export const useDraft = <T>(saved: T, save: (value: T) => void, lines = false): Draft<T> =>
  useField(saved, save, { lines, onEnter: enterDetail })
