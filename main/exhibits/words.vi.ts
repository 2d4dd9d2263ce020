import type { ExhibitWords } from './words'

export const vi: ExhibitWords = {
  unsorted: 'Sự việc được ghi nhận qua camera',
  done: {
    new: 'Ghi nhận qua camera',
    reported: 'Đã báo cơ sở',
    fixing: 'Cơ sở bắt đầu khắc phục',
    fixed: 'Đã khắc phục xong',
    referred: 'Chuyển cơ quan có thẩm quyền xử lý',
  },
}
