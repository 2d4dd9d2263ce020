export { gather } from './gather'
export { periodsOf, picturesOf } from './needed'
export { orderPaper } from './paper'
export { wordsIn } from './words'
