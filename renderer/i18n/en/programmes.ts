export const programmes = {}
