import { pause } from '../../bench/clock.mjs'

const LOOK_MS = 1500

/** Opens something of the menu behind the product's name, looks at it, and closes it. */
async function visit(world, item) {
  const id = await world.anyWindow()
  if (!(await world.click(id, '[data-testid="app-menu"]'))) return 'no menu'
  await pause(400)
  const found = await world.click(id, '[role="menuitem"]', item)
  await pause(LOOK_MS)
  await world.key(id, 'Escape')
  return found ? 'done' : 'no such item'
}

async function openLayouts(world) {
  const id = await world.anyWindow()
  await world.click(id, '[data-testid="layout-picker"]')
  await pause(LOOK_MS / 2)
  await world.key(id, 'Escape')
}

const set = (world, change) => world.call('app', 'set', change)

/** What stands around the wall. */
export const shellActions = [
  { name: 'visit the settings', weight: 3, run: (world) => visit(world, '^(Cài đặt|Settings)') },
  { name: 'visit the cameras', weight: 3, run: (world) => visit(world, '^Camera') },
  {
    name: 'visit the health',
    weight: 2,
    run: (world) => visit(world, '^(Sức khỏe|System health)'),
  },
  { name: 'look at the layouts', weight: 2, run: openLayouts },
  {
    name: 'another language',
    weight: 2,
    run: (world) => set(world, { language: world.random.pick(['vi', 'en']) }),
  },
  {
    name: 'another distance',
    weight: 2,
    run: (world) => set(world, { distance: world.random.pick([1, 3, 6]) }),
  },
  {
    name: 'fold the panels',
    weight: 2,
    run: (world) => {
      const [leftPanel, rightPanel] = [world.random.next() < 0.5, world.random.next() < 0.5]
      return set(world, { leftPanel, rightPanel })
    },
  },
]
