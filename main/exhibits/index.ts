export { makeCopy } from './copy'
export { type ExhibitFailure, Exhibits, forgetExhibit } from './exhibits'
export { thumbArguments } from './picture'
export { forgetSmall, Thumbs } from './thumbs'
