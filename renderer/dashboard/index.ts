export { PanelMenu } from './menu'
export { Panel } from './panel'
export { StageFigures } from './stage/stage-figures'
export { Dashboard } from './tab'
