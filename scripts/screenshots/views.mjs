// What is photographed, in this order, and how one comes there and back. Nothing here depends on
// the language: places are found by their ids, acts by their keys.

const press =
  (...keys) =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key)
  }

const click = (id) => (page) => page.getByTestId(id).first().click()

/** Opens a line of the product's menu, counted by its icon: texts are of the language. */
const menuLine = (icon) => async (page) => {
  await page.getByTestId('app-menu').click()
  await page.locator(`[role="menuitem"]:has(.tabler-icon-${icon})`).first().click()
}

const tile = (index) => (page) =>
  page.locator(`[data-testid="tile"][data-index="${index}"]`).click({ position: { x: 60, y: 60 } })

const inOrder =
  (...acts) =>
  async (page) => {
    for (const act of acts) await act(page)
  }

const away = press('Escape')

const clockItem = (page) => page.locator('[role="menuitem"]:has(.tabler-icon-clock)').click()
const typed = (text) => (page) => page.keyboard.type(text)

/** @typedef {{ name: string, open(page): Promise<void>, close?(page): Promise<void> }} View */
/**
 * Marks, replays, packages, technical checks and forwarding are of real cameras alone: the demo
 * has no such views.
 * @type {View[]}
 */
export const views = [
  { name: 'tuong', open: tile(0) },
  { name: 'phong-to', open: inOrder(tile(1), press('Enter')), close: away },
  {
    name: 'nhieu-o',
    open: inOrder(tile(0), press('Shift+ArrowRight', 'Shift+ArrowDown')),
    close: tile(4),
  },
  { name: 'menu', open: click('app-menu'), close: away },
  { name: 'bang-tim', open: inOrder(press('Control+k'), typed('hanh lang')), close: away },
  { name: 'bo-cuc-nhanh', open: click('layout-picker'), close: away },
  { name: 'bo-cuc', open: inOrder(tile(0), press('Control+l')), close: away },
  {
    name: 've-bo-cuc',
    open: inOrder(tile(0), press('Control+l', 'n')),
    close: press('Escape', 'Escape', 'Escape'),
  },
  {
    name: 'luu-canh',
    open: inOrder(tile(0), press('Control+d')),
    close: press('Escape', 'Escape'),
  },
  { name: 'tuan-tra', open: click('tour-button'), close: away },
  {
    name: 'soan-tuan-tra',
    open: inOrder(click('tour-button'), click('tour-edit')),
    close: press('Escape', 'Escape'),
  },
  {
    name: 'dang-tuan-tra',
    open: inOrder(tile(0), click('tour-button'), click('tour-start')),
    close: inOrder(click('tour-button'), click('tour-stop')),
  },
  { name: 'khung-hinh', open: inOrder(tile(3), press('v')), close: away },
  { name: 'phong-so', open: inOrder(tile(3), press('+', '+', '+')), close: press('0') },
  { name: 'o-bao-dong', open: inOrder(tile(8), press('Alt+l')), close: press('Alt+l') },
  { name: 'thoi-gian-xem', open: menuLine('eye'), close: away },
  { name: 'man-hinh', open: menuLine('device-desktop'), close: away },
  { name: 'vi-pham', open: press('b'), close: press('b') },
  { name: 'co-so', open: press('c'), close: press('c') },
  { name: 'danh-sach-co-so', open: press('c', '2'), close: press('1', 'c') },
  {
    name: 'don-doc',
    open: inOrder(press('c'), click('figures-urge')),
    close: press('Escape', 'c'),
  },
  { name: 'anh-chup', open: inOrder(click('snapshot-menu'), clockItem), close: away },
  { name: 'camera', open: menuLine('camera'), close: away },
  { name: 'danh-muc', open: menuLine('list-details'), close: away },
  { name: 'cai-dat', open: menuLine('settings'), close: away },
  { name: 'he-thong', open: click('status-health'), close: away },
  { name: 'kiem-tra', open: inOrder(click('app-menu'), click('menu-verify')), close: away },
  { name: 'phim-tat', open: press('F1'), close: away },
  { name: 'ban-dem', open: inOrder(tile(0), press('n')) },
  { name: 'ban-dem-phim-tat', open: press('F1'), close: inOrder(away, tile(0), press('n')) },
]

/** In a window that has nothing but the wall. */
export const kioskViews = [{ name: 'kiosk', open: tile(4), close: away }]
