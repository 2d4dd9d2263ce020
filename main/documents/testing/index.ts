export { paragraphWith, partsOf, textsIn } from './read-docx'
