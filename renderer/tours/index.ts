export { TourButton } from './button'
export { ToursDialog } from './dialog/tours-dialog'
export { TourLayer } from './layer'
