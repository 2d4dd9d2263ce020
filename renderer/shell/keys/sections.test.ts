import { expect, it } from 'vitest'
import { seriesText } from './sections'

it.each([
  [['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'], '← ↑ → ↓'],
  [['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5'], 'Ctrl 1 … 5'],
  [['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'], 'Ctrl ← →'],
  [['Ctrl+1', 'K'], 'Ctrl 1 K'],
  [['Ctrl++', 'Ctrl+-'], 'Ctrl + -'],
  [[], ''],
])('%s: %s', (chords, text) => expect(seriesText(chords)).toBe(text))
