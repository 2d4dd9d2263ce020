/** In rem, as in the style sheet, with the gap below it. */
export const CARD_HEIGHT = 6.375
export const PAGE_OF_CARDS = 5
