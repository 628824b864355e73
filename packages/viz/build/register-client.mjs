// For programs that run the sources by tsx, which knows no plugins:
// npx tsx --import ./packages/viz/build/register-client.mjs script.mts
import { register } from 'node:module';
import { bundleClient } from './client-plugin.mjs';

const asModule = (source) => `data:text/javascript,${encodeURIComponent(source)}`;

const { text } = await bundleClient();
const client = asModule(`export default ${JSON.stringify(text)};`);
register(
  asModule(`export const resolve = (name, context, next) =>
    name === 'btt:client' ? { url: ${JSON.stringify(client)}, shortCircuit: true } : next(name, context);`),
);
