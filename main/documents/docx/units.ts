/** Word measures in twentieths of a point, type in half points. */
export const twips = (mm: number) => Math.round((mm / 25.4) * 1440)
export const points = (pt: number) => Math.round(pt * 20)
export const halves = (pt: number) => Math.round(pt * 2)
