export { dragData, readDragged } from '../components/dragged'
