import { expect, it } from 'vitest'
import { code, filesBelow, isTest, type Node, nodesOf, type Path, read } from './source'

/** What a file that makes, reads or hands on pictures has in it. */
const MAKES =
  /'(libx264|image2|image2pipe)'|'-c:v', '\w+'|\.(toJPEG|toPNG|capturePage)\(|\bcreateFrom(Buffer|Path)\(|\b(fetchStill|fetchPicture)\(|\b(recording|cutter)\.(still|clip)\(/

/**
 * Every file of main that has to do with pictures. `covered`: it burns privacy areas in by itself;
 * anything else is why it need not. Who adds one says which, and covers what leaves the station.
 */
const KNOWN: Record<Path, string> = {
  'main/evidence/rendition/arguments.ts': 'covered by filters.ts, which it is made of',
  'main/snapshots/shooter.ts': 'covered',
  'main/snapshots/strip.ts': 'covered',
  'main/reports/pictures.ts': 'covered',
  'main/exhibits/picture.ts': 'covered',
  'main/app/snapshots.ts': 'gives pictures to the shooter, which covers them',
  'main/app/copy-picture.ts': 'of the page, which covers them',
  'main/app/snapshot-handlers.ts': 'of the page or the shooter, which cover them',
  'main/app/report.ts': 'of a window, whose page covers them',
  'main/app/evidence-files.ts': 'for operators at the station, who may see the originals',
  'main/app/camera-handlers.ts': 'for who sets a camera up',
  'main/app/watch.ts': 'looked at for a reason, and thrown away',
  'main/streams/still.ts': 'for those above who ask for one',
  'main/onvif/soap/picture.ts': 'for those above who ask for one',
  'main/marking/maker.ts': 'originals, which stay at the station',
  'main/recording/arguments.ts': 'originals, which stay at the station',
  'main/recording/recording.ts': 'originals, which stay at the station',
  'main/streams/arguments.ts': 'for pages, which cover them',
  'main/streams/encoders/candidates.ts': 'for pages, which cover them',
  'main/programmes/prepare.ts': 'pictures that somebody brought along, or the shooter gave',
}

const files = filesBelow('main', code).filter(
  (file) => !isTest(file) && !file.includes('/testing/') && !file.startsWith('main/demo/'),
)

/** Without comments, which may name anything. */
const plain = (file: Path) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

it('every file of main that makes pictures is known, and covers what may not be seen', () => {
  const makers = files.filter((file) => MAKES.test(plain(file)))
  expect(makers.filter((file) => !(file in KNOWN))).toEqual([])
  expect(Object.keys(KNOWN).filter((file) => !files.includes(file))).toEqual([])
})

it('those that cover them do', () => {
  const covering = Object.keys(KNOWN).filter((file) => KNOWN[file] === 'covered')
  expect(covering.filter((file) => !/\bcovered\(|areas(Of)?\(/.test(plain(file)))).toEqual([])
  expect(plain('main/evidence/rendition/filters.ts')).toContain('covered(')
})

it('no picture of a page is dragged out of the window: it would leave uncovered, and unrecorded', () => {
  const isLoose = ({ type, name, attributes }: Node) =>
    type === 'JSXOpeningElement' &&
    (name as Node).name === 'img' &&
    !(attributes as Node[]).some((each) => (each.name as Node | undefined)?.name === 'draggable')
  const shown = filesBelow('renderer', /\.tsx$/).filter((file) => read(file).includes('<img'))
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.filter((file) => nodesOf(file).some(isLoose))).toEqual([])
})
