/** '2021-06-12' → '12/06/2021'; nothing stays nothing. */
export const dayText = (day: string): string => day.split('-').reverse().join('/')

/** '07 giờ 05, 12/06/2021' at Vietnam's clock: `07:05 12/06/2021`. `at`: ms since 1970. */
export function timeText(at: number): string {
  const [day = '', time = ''] = new Date(at + 7 * 3_600_000).toISOString().split('T')
  return `${time.slice(0, 5)} ${dayText(day)}`
}

const STEPS: [number, string][] = [
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
]

/** 4 → 'IV' */
export function roman(number: number): string {
  const [step] = STEPS.filter(([worth]) => worth <= number)
  return step ? step[1] + roman(number - step[0]) : ''
}
