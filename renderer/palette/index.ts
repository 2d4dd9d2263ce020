export type { PaletteWall } from './choose'
export { Palette } from './palette'
