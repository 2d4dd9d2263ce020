export const presenter = {}
