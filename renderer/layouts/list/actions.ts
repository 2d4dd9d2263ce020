import i18next from 'i18next'
import { builtInGrid, type Grid, type OwnLayout, type Scene } from '../../../preload/contract'
import { closeDialog } from '../../components/dialogs'
import { applyScene } from '../../components/scenes'
import { api, useShared } from '../../state'
import { ask, say, select, show, type Tab, useDesk } from '../desk'
import { besideOf, type Item, movedBy } from './items'

const book = () => useShared.getState().layouts

export function nameOf(item: Item): string {
  if (item.kind === 'builtIn') return i18next.t(`wall.layout.names.${item.id}`)
  return item.kind === 'own' ? item.layout.name : item.scene.name
}

const tabOf = ({ kind }: Item): Tab => (kind === 'scene' ? 'scenes' : 'layouts')

/** Onto the wall, and out of the way. */
export async function use(item: Item): Promise<void> {
  const done =
    item.kind === 'scene'
      ? await applyScene(item.id)
      : (await ask(api.wall.setLayout(item.id))) !== null
  if (done) closeDialog()
}

export async function toStandard(): Promise<void> {
  if (await ask(api.layouts.toDefault())) closeDialog()
}

export function edit(item: Item): void {
  if (item.kind === 'scene') show({ view: 'scene', scene: item.scene })
  else editGrid(item.grid, item.kind === 'own' ? item.layout : null)
}

const editGrid = (grid: Grid, layout: OwnLayout | null) => show({ view: 'grid', layout, grid })

export function create(tab: Tab): void {
  if (tab === 'scenes') show({ view: 'scene', scene: null })
  else editGrid(builtInGrid('9') ?? useShared.getState().wall.grid, null)
}

export const startRename = (item: Item) => {
  if (item.kind !== 'builtIn') useDesk.setState({ renaming: item.id, said: null })
}

/** Resolves to whether it is called so now. */
export async function rename(item: Item, name: string): Promise<boolean> {
  if (name.trim() === nameOf(item)) return true
  if (!(await ask(api.layouts.rename({ id: item.id, name })))) return false
  say(i18next.t('layouts.done.renamed', { name: name.trim() }))
  return true
}

export async function copy(item: Item): Promise<void> {
  if (item.kind === 'builtIn') return editGrid(item.grid, null)
  const copied = await ask(api.layouts.duplicate(item.id))
  if (!copied) return
  select(tabOf(item), copied.id)
  say(i18next.t('layouts.done.copied', { name: nameOf(item) }))
}

export async function move(items: readonly Item[], item: Item, by: 1 | -1): Promise<void> {
  const ids = movedBy(items, item.id, by)
  if (ids) await ask(api.layouts.order(ids))
}

export async function remove(items: readonly Item[], item: Item): Promise<void> {
  if (item.kind === 'builtIn') return
  const next = besideOf(items, item.id)
  if (!(await ask(api.layouts.remove([item.id])))) return
  if (next) select(tabOf(item), next)
  say(i18next.t('layouts.done.removed', { name: nameOf(item) }))
}

/** The last change is taken back; what it had deleted is selected. */
export async function undo(): Promise<void> {
  const before = new Set([...book().layouts, ...book().scenes].map(({ id }) => id))
  if (!(await ask(api.layouts.undo()))) return
  say(i18next.t('layouts.done.undone'))
  // What main pushed came before its answer.
  const back = (list: readonly (OwnLayout | Scene)[]) => list.find(({ id }) => !before.has(id))?.id
  const [layout, scene] = [back(book().layouts), back(book().scenes)]
  if (layout) useDesk.setState({ tab: 'layouts' })
  else if (scene) useDesk.setState({ tab: 'scenes' })
  if (layout) select('layouts', layout)
  if (scene) select('scenes', scene)
}

/** Of the screen that this window shows; once more takes it away. */
export async function setStandard(item: Item): Promise<void> {
  if (item.kind === 'scene') return
  const { screen, layouts } = useShared.getState()
  const already = layouts.defaults[screen] === item.id
  const layout = already ? null : item.id
  if (!(await ask(api.layouts.setDefault(layout)))) return
  say(
    already
      ? i18next.t('layouts.done.noStandard')
      : i18next.t('layouts.done.standard', { name: nameOf(item) }),
  )
}

export async function exportFile(ids: string[]): Promise<void> {
  const done = await ask(api.layouts.exportFile(ids))
  if (done) say(i18next.t('layouts.done.exported', done))
}

export async function importFile(): Promise<void> {
  const preview = await ask(api.layouts.chooseFile())
  if (preview) show({ view: 'import', preview })
}
