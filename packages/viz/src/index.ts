export { verdictBar } from './verdict-bar.js';
