export { Presenter, type PresenterProps } from './presenter'
