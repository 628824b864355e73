export {
  formatPath,
  type ListedPath,
  listedPathsDown,
  listedPathsUp,
  type PathNode,
  type Tier,
} from './listed-paths.js';
