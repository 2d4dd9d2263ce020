import type { Scene } from '../../../preload/contract'
import { panelTitle } from '../../components/panels'
import { useShared } from '../../state'
import { Drawing } from '../drawing'

type Shown = Pick<Scene, 'grid' | 'cells' | 'titles'>

/** Which camera is where, under the title that it has there. */
export function SceneDrawing({ scene }: { scene: Shown }) {
  const { grid } = scene
  return <Drawing grid={grid}>{(index) => <Content scene={scene} index={index} />}</Drawing>
}

function Content({ scene, index }: { scene: Shown; index: number }) {
  const camera = useShared(({ registry }) =>
    registry.cameras.find(({ id }) => id === scene.cells[index]),
  )
  const panel = panelTitle(scene.cells[index])
  if (panel) return <span>{scene.titles[index] || panel}</span>
  if (!camera) return null
  return (
    <>
      <b>{camera.code}</b>
      <span>{scene.titles[index] || camera.name}</span>
    </>
  )
}
