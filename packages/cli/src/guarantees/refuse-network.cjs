// Preloaded by a test: any attempt to reach a network ends the process with an error.
const refuse = () => {
  throw new Error('BTT_TEST_NETWORK: a connection was attempted');
};
require('node:net').Socket.prototype.connect = refuse;
require('node:dns').lookup = refuse;
require('node:dgram').createSocket = refuse;
globalThis.fetch = refuse;
