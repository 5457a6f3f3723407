export { assessText } from './text/assessText.ts';
