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

/** @typedef {{ name: string, open(page): Promise<void>, close?(page): Promise<void> }} View */
/** @type {View[]} */
export const views = [
  { name: 'tuong', open: tile(0) },
  { name: 'phong-to', open: inOrder(tile(1), press('Enter')), close: away },
  {
    name: 'nhieu-o',
    open: inOrder(tile(0), press('Shift+ArrowRight', 'Shift+ArrowDown')),
    close: tile(4),
  },
  { name: 'menu', open: click('app-menu'), close: away },
  {
    name: 'bang-tim',
    open: inOrder(press('Control+k'), (page) => page.keyboard.type('cong')),
    close: away,
  },
  { name: 'bo-cuc-nhanh', open: click('layout-picker'), close: away },
  { name: 'bo-cuc', open: inOrder(tile(0), press('Control+l')), close: away },
  {
    name: 've-bo-cuc',
    open: inOrder(tile(0), press('Control+l'), click('layouts-new')),
    close: press('Escape', 'Escape', 'Escape'),
  },
  { name: 'tuan-tra', open: click('tour-button'), close: away },
  {
    name: 'soan-tuan-tra',
    open: inOrder(click('tour-button'), click('tour-edit')),
    close: press('Escape', 'Escape'),
  },
  { name: 'khung-hinh', open: inOrder(tile(3), press('v')), close: away },
  { name: 'chua-ai-xem', open: click('unseen-count'), close: click('unseen-count') },
  { name: 'man-hinh', open: menuLine('device-desktop'), close: away },
  { name: 'danh-dau', open: inOrder(tile(0), press('m')), close: press('Enter') },
  { name: 'xem-lai', open: inOrder(tile(2), press(',')), close: away },
  { name: 'vi-pham', open: press('b'), close: press('b') },
  {
    name: 'anh-chup',
    open: inOrder(click('snapshot-menu'), (page) =>
      page.locator('[role="menuitem"]:has(.tabler-icon-clock)').click(),
    ),
    close: away,
  },
  { name: 'camera', open: menuLine('camera'), close: away },
  { name: 'danh-muc', open: menuLine('list-details'), close: away },
  { name: 'cai-dat', open: menuLine('settings'), close: away },
  { name: 'he-thong', open: click('status-health'), close: away },
  { name: 'kiem-tra', open: inOrder(click('app-menu'), click('menu-verify')), close: away },
  { name: 'phim-tat', open: press('F1'), close: away },
  { name: 'ban-dem', open: inOrder(tile(0), press('n')) },
  { name: 'ban-dem-phim-tat', open: press('F1'), close: inOrder(away, tile(0), press('n')) },
]
