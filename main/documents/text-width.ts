/** Thousandths of the size of type, in Times New Roman Bold. */
const WIDTHS: [RegExp, number][] = [
  [/[ .,:;]/, 250],
  [/[-()tfrj]/, 340],
  [/[il]/, 278],
  [/[\dsaceg]/, 480],
  [/[mw]/, 770],
  [/[a-zđ]/, 550],
  [/[IJ]/, 420],
  [/[MW]/, 960],
  [/[EFLPSTZ]/, 640],
  [/[A-ZĐ]/, 740],
]

/** How wide a line is in mm, near enough for a rule below it. `size` in points. */
export function textWidthOf(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')]
  const sum = letters.reduce(
    (all, letter) => all + (WIDTHS.find(([like]) => like.test(letter))?.[1] ?? 500),
    0,
  )
  return (sum / 1000) * size * 0.3528
}
