export const stage = {
  date: '{{weekday}}, {{day}} {{month}} {{year}}',
}
