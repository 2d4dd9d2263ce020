/** What stands one to a line, without empty ones; at most 20 of 200 letters each. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 20)
