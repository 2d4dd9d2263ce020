import { expect, it } from 'vitest'
import { Login } from '../../preload/contract'
import { loginOf } from './login'

it.each([
  ['Lê Thị Hoa', 'hoalt'],
  ['Đặng Văn Đức', 'ducdv'],
  ['  Minh ', 'minh'],
  ['Nguyễn  Thị Ánh-Tuyết', 'anhtuyetnt'],
])('proposes a login as people here have them: %s', (name, login) => {
  expect(loginOf(name)).toBe(login)
  expect(Login.parse(loginOf(name))).toBe(login)
})

it('proposes none where nothing is left of the name', () => {
  expect([loginOf(''), loginOf('A'), loginOf('李')]).toEqual(['', '', ''])
})
