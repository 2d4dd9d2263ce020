export const coverage = {
  title: 'Chưa ai xem trên {{after}}',
  count: 'chưa ai xem trên {{after}}',
  cameras_one: '{{count}} camera',
  cameras_other: '{{count}} camera',
  never: 'chưa xem lần nào',
  filter: 'Chỉ hiện các camera chưa ai xem trong cây',
  show_one: 'Đưa {{count}} camera của {{facility}} lên tường',
  show_other: 'Đưa {{count}} camera của {{facility}} lên tường',
  more_one: 'Còn {{count}} cơ sở khác',
  more_other: 'Còn {{count}} cơ sở khác',
}
