export const stage = {
  date: '{{weekday}}, ngày {{day}} tháng {{month}} năm {{year}}',
}
