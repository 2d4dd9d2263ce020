export { PanelMenu } from './menu'
export { Panel } from './panel'
export { Dashboard } from './tab'
