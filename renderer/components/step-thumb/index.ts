export { StepThumb } from './step-thumb'
