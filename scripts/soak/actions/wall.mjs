const LAYOUTS = ['1', '4', '9', '16', '25', '36', '64', '1+5', '1+7', '1+12', '2+8']

/** What operators do with the wall all day. */
export const wallActions = [
  {
    name: 'turn the page',
    weight: 10,
    run: (world) => world.wall('fill', world.someCameras(4 + world.random.whole(22))),
  },
  {
    name: 'another layout',
    weight: 5,
    run: (world) => world.wall('setLayout', world.random.pick(LAYOUTS)),
  },
  {
    name: 'place cameras',
    weight: 6,
    run: (world) => {
      const cameras = world.someCameras(1 + world.random.whole(3))
      return world.wall('place', { cell: world.random.whole(16), cameras })
    },
  },
  {
    name: 'swap two tiles',
    weight: 4,
    run: (world) => {
      const [a, b] = world.random.some([...Array(16).keys()], 2)
      return world.wall('swap', { a, b })
    },
  },
  {
    name: 'clear a tile',
    weight: 3,
    run: (world) => world.wall('clear', world.random.whole(16)),
  },
  { name: 'clear the wall', weight: 1, run: (world) => world.wall('clearAll') },
  { name: 'undo', weight: 2, run: (world) => world.wall('undo') },
  {
    name: 'enlarge a tile',
    weight: 5,
    run: (world) => world.wall('enlarge', world.random.whole(9)),
  },
  { name: 'back to the grid', weight: 4, run: (world) => world.wall('enlarge', null) },
]
